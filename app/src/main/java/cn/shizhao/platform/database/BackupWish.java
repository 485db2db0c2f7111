package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How the backup command, which is another process, asks the program that has the data
 * file open: through two files beside it. Each comes with its name when it is whole.
 *
 * @param data the data file
 */
public record BackupWish(Path data) {

	private static final String PART = ".part";

	/**
	 * Asks for a backup.
	 * @param target where it is to be, absolute
	 */
	public void ask(Path target) throws IOException {
		Files.deleteIfExists(beside(".backup-answer"));
		write(beside(".backup-wish"), target.toString());
	}

	/** No longer wanted. */
	public void withdraw() throws IOException {
		Files.deleteIfExists(beside(".backup-wish"));
	}

	/**
	 * Takes the answer, once.
	 * @return what went wrong, empty text when nothing did; nothing as long as there is
	 * no answer
	 */
	public Optional<String> answer() throws IOException {
		Path answer = beside(".backup-answer");
		if (!Files.exists(answer)) {
			return Optional.empty();
		}
		String words = Files.readString(answer);
		Files.delete(answer);
		return Optional.of(words);
	}

	Optional<Path> target() throws IOException {
		Path wish = beside(".backup-wish");
		return Files.exists(wish) ? Optional.of(Path.of(Files.readString(wish))) : Optional.empty();
	}

	void answer(String failure) throws IOException {
		withdraw();
		write(beside(".backup-answer"), failure);
	}

	private void write(Path file, String words) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + PART);
		Files.writeString(part, words);
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private Path beside(String ending) {
		return this.data.resolveSibling(this.data.getFileName() + ending);
	}

}
