package cn.shizhao;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All {@link ApplicationTest}s, in one process.
 */
@Suite
@SelectPackages("cn.shizhao")
@IncludeClassNamePatterns(".*IntegrationTests")
@IncludeTags("shared")
class SharedIntegrationSuite {

}
