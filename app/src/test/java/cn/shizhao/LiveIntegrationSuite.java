package cn.shizhao;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All {@link LiveTest}s, in one process.
 */
@Suite
@SelectPackages("cn.shizhao")
@IncludeClassNamePatterns(".*IntegrationTests")
@IncludeTags("live")
class LiveIntegrationSuite {

}
