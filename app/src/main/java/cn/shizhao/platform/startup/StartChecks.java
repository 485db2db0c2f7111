package cn.shizhao.platform.startup;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Looks at configuration, folders and port before anything is started, so that the answer
 * comes at once and not after pages of other messages.
 */
class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final int SAFE_COST = 10;

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		Environment environment = event.getEnvironment();
		Binder binder = Binder.get(environment);
		// fails with the variable's name when there is none to take it from
		environment.getProperty("spring.datasource.password");
		if (!environment.containsProperty("shizhao.calendar")) {
			throw StartRefusedException.noConfiguration();
		}
		DataPlace.file(environment.getProperty("spring.datasource.url", "")).ifPresent((file) -> {
			checkFile(file);
			DataFile.check(environment, file);
		});
		folder(environment, "logging.file.name").map((file) -> file.toAbsolutePath().getParent())
			.ifPresent((folder) -> checkFolder("日志", folder, "logging.file.name"));
		folder(environment, "shizhao.photos").ifPresent((folder) -> checkFolder("照片", folder, "shizhao.photos"));
		folder(environment, "shizhao.calendar").ifPresent(StartChecks::checkCalendar);
		checkPort(binder.bind("server.address", InetAddress.class).orElse(null),
				binder.bind("server.port", Integer.class).orElse(8080));
		checkSampleOnly(environment, binder);
	}

	/** After the configuration files were read, and before a log file is opened. */
	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER - 1;
	}

	/** The tests' own profile has public passwords, too. */
	private static void checkSampleOnly(Environment environment, Binder binder) {
		if (environment.acceptsProfiles(Profiles.of("sample | test"))) {
			return;
		}
		if (binder.bind("shizhao.trial", Boolean.class).orElse(false)) {
			throw StartRefusedException.onlyInSample("shizhao.trial=true");
		}
		int cost = binder.bind("shizhao.password-cost", Integer.class).orElse(SAFE_COST);
		if (cost < SAFE_COST) {
			throw StartRefusedException.onlyInSample("shizhao.password-cost=" + cost);
		}
	}

	private static Optional<Path> folder(Environment environment, String setting) {
		return Optional.of(environment.getProperty(setting, "")).filter((path) -> !path.isBlank()).map(Path::of);
	}

	static void checkPort(@Nullable InetAddress address, int port) {
		if (port <= 0) {
			return;
		}
		try (ServerSocket socket = new ServerSocket(port, 1, address)) {
			socket.setReuseAddress(true);
		}
		catch (BindException ex) {
			throw (address != null && !isHere(address)) ? StartRefusedException.noSuchAddress(address.getHostAddress())
					: StartRefusedException.portInUse(port);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw StartRefusedException.noSuchPort(port);
		}
	}

	private static boolean isHere(InetAddress address) {
		try (ServerSocket socket = new ServerSocket(0, 1, address)) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

	static void checkFile(Path file) {
		checkFolder("数据", file.getParent(), "spring.datasource.url");
		if (Files.exists(file)) {
			checkFree(file);
		}
	}

	private static void checkFolder(String what, Path folder, String setting) {
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, "start", ".tmp"));
		}
		catch (IOException ex) {
			throw StartRefusedException.notWritable(what, folder.toAbsolutePath().normalize().toString(), setting);
		}
	}

	/** One that is missing is made good while the program runs. */
	static void checkCalendar(Path folder) {
		if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isReadable(folder))) {
			throw StartRefusedException.notReadable(folder.toAbsolutePath().normalize().toString());
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
			throw StartRefusedException.notWritable("数据", file.toString(), "spring.datasource.url");
		}
	}

}
