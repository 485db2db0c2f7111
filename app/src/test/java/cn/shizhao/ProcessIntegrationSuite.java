package cn.shizhao;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests that start the packaged application in processes of its own.
 */
@Suite
@SelectPackages("cn.shizhao")
@IncludeClassNamePatterns(".*IntegrationTests")
@IncludeTags("process")
class ProcessIntegrationSuite {

}
