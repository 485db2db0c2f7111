package cn.shizhao.platform.move;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * What the program does in place of starting, when its first argument says so.
 */
public final class Commands {

	private static final Map<String, ToIntFunction<String[]>> ALL = Map.of(MoveCommand.NAME, MoveCommand::run,
			BackupCommand.NAME, BackupCommand::run, RestoreCommand.NAME, RestoreCommand::run);

	private Commands() {
	}

	/**
	 * Runs the command that the arguments name.
	 * @param arguments of the program
	 * @return the exit code, or nothing when they name none
	 */
	public static OptionalInt run(String... arguments) {
		ToIntFunction<String[]> command = (arguments.length > 0) ? ALL.get(arguments[0]) : null;
		return (command != null)
				? OptionalInt.of(command.applyAsInt(Arrays.copyOfRange(arguments, 1, arguments.length)))
				: OptionalInt.empty();
	}

}
