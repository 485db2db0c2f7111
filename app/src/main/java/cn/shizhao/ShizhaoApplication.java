package cn.shizhao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the whole deployment.
 */
@SpringBootApplication
public class ShizhaoApplication {

	public static void main(String[] args) {
		SpringApplication.run(ShizhaoApplication.class, args);
	}

}
