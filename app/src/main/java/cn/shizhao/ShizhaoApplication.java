package cn.shizhao;

import cn.shizhao.move.Commands;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the whole deployment, or with {@code move}, {@code backup} or {@code restore} as
 * the first argument does that with its data.
 */
@SpringBootApplication
public class ShizhaoApplication {

	public static void main(String[] args) {
		Commands.run(args).ifPresent(System::exit);
		SpringApplication.run(ShizhaoApplication.class, args);
	}

}
