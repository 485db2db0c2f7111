package cn.shizhao;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The simulated years, which turn the clock of their process.
 */
@Suite
@SelectPackages("cn.shizhao")
@IncludeClassNamePatterns(".*IntegrationTests")
@IncludeTags("year")
class YearIntegrationSuite {

}
