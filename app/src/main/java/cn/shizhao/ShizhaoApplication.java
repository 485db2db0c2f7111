package cn.shizhao;

import cn.shizhao.platform.move.Commands;
import cn.shizhao.platform.startup.Utf8Console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;

/**
 * Starts the whole deployment, or with {@code move}, {@code backup} or {@code restore} as
 * the first argument does that with its data. A directory and an OIDC provider are our
 * own matter: Spring Boot would ask for the provider at the start and take a directory
 * for ill that is not there.
 */
@SpringBootApplication(exclude = { LdapAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
		OAuth2ClientWebSecurityAutoConfiguration.class })
public class ShizhaoApplication {

	public static void main(String[] args) {
		Utf8Console.use();
		Commands.run(args).ifPresent(System::exit);
		SpringApplication.run(ShizhaoApplication.class, args);
	}

}
