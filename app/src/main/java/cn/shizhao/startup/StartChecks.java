package cn.shizhao.startup;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Looks at port and data folder before anything is started, so that the answer comes at
 * once and not after pages of other messages.
 */
class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		Environment environment = event.getEnvironment();
		// fails with the variable's name when there is none to take it from
		environment.getProperty("spring.datasource.password");
		DataPlace.file(environment.getProperty("spring.datasource.url", "")).ifPresent(StartChecks::checkFile);
		checkPort(environment.getProperty("server.port", Integer.class, 8080));
	}

	/** After the configuration files were read. */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	static void checkPort(int port) {
		if (port <= 0) {
			return;
		}
		try (ServerSocket socket = new ServerSocket(port)) {
			socket.setReuseAddress(true);
		}
		catch (BindException ex) {
			throw StartRefusedException.portInUse(port);
		}
		catch (IOException ex) {
			// the web server will say what is wrong
		}
	}

	static void checkFile(Path file) {
		Path folder = file.getParent();
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, "start", ".tmp"));
		}
		catch (IOException ex) {
			throw StartRefusedException.notWritable(folder.toString());
		}
		if (Files.exists(file)) {
			checkFree(file);
		}
	}

	private static void checkFree(Path file) {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			if (lock == null) {
				throw StartRefusedException.dataInUse(file.toString());
			}
		}
		catch (OverlappingFileLockException ex) {
			throw StartRefusedException.dataInUse(file.toString());
		}
		catch (IOException ex) {
			throw StartRefusedException.notWritable(file.toString());
		}
	}

}
