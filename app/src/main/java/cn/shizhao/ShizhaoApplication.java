package cn.shizhao;

import java.util.Arrays;

import cn.shizhao.move.MoveCommand;
import cn.shizhao.startup.Utf8Console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.ldap.LdapAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.client.servlet.OAuth2ClientWebSecurityAutoConfiguration;

/**
 * Starts the whole deployment, or with {@code move} as the first argument moves its data.
 * A directory and an OIDC provider are our own matter: Spring Boot would ask for the
 * provider at the start and take a directory for ill that is not there.
 */
@SpringBootApplication(exclude = { LdapAutoConfiguration.class, OAuth2ClientAutoConfiguration.class,
		OAuth2ClientWebSecurityAutoConfiguration.class })
public class ShizhaoApplication {

	public static void main(String[] args) {
		Utf8Console.use();
		if (args.length > 0 && MoveCommand.NAME.equals(args[0])) {
			System.exit(MoveCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(ShizhaoApplication.class, args);
	}

}
