package cn.shizhao;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Signing in by directory, provider and second factor, all switched on in one
 * application.
 */
@Suite
@SelectPackages("cn.shizhao")
@IncludeClassNamePatterns(".*IntegrationTests")
@IncludeTags("sign-in")
class SignInIntegrationSuite {

}
