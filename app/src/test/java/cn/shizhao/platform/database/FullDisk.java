package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that a test fills and empties, under H2: {@code jdbc:h2:full:/folder/name}.
 */
public class FullDisk extends FilePathWrapper {

	private static volatile boolean full;

	/** Makes the address known to H2. */
	static void register() {
		FilePath.register(new FullDisk());
	}

	/** From now on every write fails, or none. */
	static void full(boolean now) {
		full = now;
	}

	static boolean isFull() {
		return full;
	}

	@Override
	public String getScheme() {
		return "full";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new File(super.open(mode));
	}

	/**
	 * A file on it.
	 */
	private static final class File extends FileBase {

		private final FileChannel file;

		File(FileChannel file) {
			this.file = file;
		}

		private void requireSpace() throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
		}

		@Override
		public int write(ByteBuffer bytes) throws IOException {
			requireSpace();
			return this.file.write(bytes);
		}

		@Override
		public int write(ByteBuffer bytes, long position) throws IOException {
			requireSpace();
			return this.file.write(bytes, position);
		}

		@Override
		public int read(ByteBuffer bytes) throws IOException {
			return this.file.read(bytes);
		}

		@Override
		public int read(ByteBuffer bytes, long position) throws IOException {
			return this.file.read(bytes, position);
		}

		@Override
		public long position() throws IOException {
			return this.file.position();
		}

		@Override
		public FileChannel position(long position) throws IOException {
			this.file.position(position);
			return this;
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		public FileChannel truncate(long size) throws IOException {
			this.file.truncate(size);
			return this;
		}

		@Override
		public void force(boolean metadata) throws IOException {
			this.file.force(metadata);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
