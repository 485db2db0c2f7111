package cn.shizhao.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Whether the database is there. From the first lost connection on it asks by itself,
 * twice a second, until it is answered; what takes longer than a moment makes the node
 * refuse requests, and two lines of the log tell of it.
 */
@Component
class DatabaseState {

	private static final Logger log = LoggerFactory.getLogger(DatabaseState.class);

	/** Needs no table; H2 answers SELECT 1 from a closed database, and not this. */
	static final String ALIVE = "SET @alive = 1";

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration REMINDER = Duration.ofMinutes(10);

	private final ApplicationContext application;

	private final DiskSpace disk;

	private final Duration patience;

	private final Duration embeddedPatience;

	private final Runnable end;

	private volatile @Nullable Outage outage;

	private volatile boolean closed;

	/** What recovers at once, again and again, is told of once. */
	private long lastWords = System.nanoTime() - REMINDER.toNanos();

	@Autowired
	DatabaseState(ApplicationContext application, DiskSpace disk,
			@Value("${shizhao.database.patience}") Duration patience,
			@Value("${shizhao.database.embedded-patience}") Duration embeddedPatience) {
		this(application, disk, patience, embeddedPatience, () -> Runtime.getRuntime().halt(1));
	}

	DatabaseState(ApplicationContext application, DiskSpace disk, Duration patience, Duration embeddedPatience,
			Runnable end) {
		this.application = application;
		this.disk = disk;
		this.patience = patience;
		this.embeddedPatience = embeddedPatience;
		this.end = end;
	}

	/** Whether requests had better be refused at once. */
	boolean away() {
		Outage now = this.outage;
		return now != null && now.told;
	}

	/** Whether a connection was lost, and none has answered since. */
	boolean unsure() {
		return this.outage != null;
	}

	/**
	 * Waits until the database answers again.
	 * @return false when it took too long
	 */
	boolean awaitBack() {
		Outage now = this.outage;
		try {
			return now == null || now.over.await(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	synchronized void lost(DatabasePool connections, SQLException failure) {
		if (this.outage != null || this.closed) {
			return;
		}
		Outage began = new Outage();
		this.outage = began;
		Thread asking = new Thread(() -> ask(connections, began, failure), "database-back");
		asking.setDaemon(true);
		asking.start();
	}

	private void ask(DatabasePool connections, Outage now, SQLException first) {
		evict(connections);
		while (!this.closed && !answers(connections)) {
			if (!now.told && now.lasts().compareTo(this.patience) > 0) {
				now.told = true;
				log.error("数据库连不上（{}），页面暂答“正在恢复”；恢复以后自动继续", first.getMessage());
				AvailabilityChangeEvent.publish(this.application, ReadinessState.REFUSING_TRAFFIC);
			}
			remind(connections, now);
			pause();
		}
		over(now);
	}

	/** An embedded database is closed as a whole, and opened anew by a new connection. */
	private static void evict(DatabasePool connections) {
		HikariPoolMXBean all = connections.getHikariPoolMXBean();
		if (all != null && connections.getJdbcUrl().startsWith("jdbc:h2:")) {
			all.softEvictConnections();
		}
	}

	private void remind(DatabasePool connections, Outage now) {
		if (now.lasts().compareTo(REMINDER.multipliedBy(now.reminders + 1L)) > 0) {
			now.reminders++;
			log.error("数据库仍然连不上，已经 {} 分钟", now.lasts().toMinutes());
		}
		boolean embedded = connections.getJdbcUrl().startsWith("jdbc:h2:file:");
		if (embedded && now.lasts().compareTo(this.embeddedPatience) > 0 && !this.disk.full()) {
			log.error("数据库关闭后重新打开不了，程序自行结束，由服务管理器重新启动；仍不能启动的，请按“磁盘和备份”的说明恢复备份");
			this.end.run();
		}
	}

	private void over(Outage now) {
		synchronized (this) {
			this.outage = null;
		}
		now.over.countDown();
		if (this.closed) {
			return;
		}
		if (now.told || System.nanoTime() - this.lastWords > REMINDER.toNanos()) {
			log.warn("数据库的连接断过 {} 秒，已经恢复", now.lasts().toSeconds());
			this.lastWords = System.nanoTime();
		}
		if (now.told) {
			AvailabilityChangeEvent.publish(this.application, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	/** With no space left an embedded database would close again at the next commit. */
	private boolean answers(DatabasePool connections) {
		if (connections.getJdbcUrl().startsWith("jdbc:h2:") && this.disk.full()) {
			return false;
		}
		try (Connection connection = connections.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(ALIVE);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@PreDestroy
	void close() {
		this.closed = true;
	}

	/**
	 * From the first lost connection to the first answer.
	 */
	private static final class Outage {

		private final long began = System.nanoTime();

		private final CountDownLatch over = new CountDownLatch(1);

		private volatile boolean told;

		private int reminders;

		Duration lasts() {
			return Duration.ofNanos(System.nanoTime() - this.began);
		}

	}

}
