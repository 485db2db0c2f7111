package cn.shizhao.commendation.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Photos in a folder, one file each; nodes of a cluster must share it.
 */
@Component
@ConditionalOnExpression("!'${shizhao.photos:}'.isEmpty()")
class FolderPhotos implements PhotoStore {

	private static final String ENDING = ".jpg";

	private final Path folder;

	FolderPhotos(@Value("${shizhao.photos}") Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/** Moved into place whole, so that nobody ever reads half a photo. */
	@Override
	public void put(Period period, String exemplar, byte[] jpeg) {
		try {
			Path target = file(period, exemplar);
			Files.createDirectories(target.getParent());
			Path half = Files.createTempFile(target.getParent(), "photo", ".part");
			Files.write(half, jpeg);
			Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("照片存不进 shizhao.photos 指的文件夹；请检查权限和空间", ex);
		}
	}

	@Override
	public Optional<byte[]> find(Period period, String exemplar) {
		Path file = file(period, exemplar);
		try {
			return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Set<String> of(Period period) {
		Path quarter = this.folder.resolve(period.toString());
		if (!Files.isDirectory(quarter)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.list(quarter)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Staff numbers may hold anything a roster accepts, but never lead out of the folder.
	 */
	private Path file(Period period, String exemplar) {
		Path quarter = this.folder.resolve(period.toString());
		Path file = quarter.resolve(exemplar + ENDING).normalize();
		if (!quarter.equals(file.getParent())) {
			throw new IllegalArgumentException("工号“" + exemplar + "”不能用作照片的文件名");
		}
		return file;
	}

}
