package cn.shizhao;

import java.util.Arrays;

import cn.shizhao.move.MoveCommand;
import cn.shizhao.startup.Utf8Console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the whole deployment, or with {@code move} as the first argument moves its data.
 */
@SpringBootApplication
public class ShizhaoApplication {

	public static void main(String[] args) {
		Utf8Console.use();
		if (args.length > 0 && MoveCommand.NAME.equals(args[0])) {
			System.exit(MoveCommand.run(Arrays.copyOfRange(args, 1, args.length)));
		}
		SpringApplication.run(ShizhaoApplication.class, args);
	}

}
