package cn.shizhao.platform.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one node of a cluster start at a time: what a start makes if it is missing (all
 * tables, deployments, groups, filters, the first administrator, the year) would
 * otherwise be made twice. The lease is a row, which a group of servers replicates as any
 * other, kept alive by the starting node; that of a node that died runs out.
 */
@Component
class StartGate implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(StartGate.class);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** Longer than a group takes to elect a new primary, twice. */
	private static final int LEASE_SECONDS = 30;

	private static final int BEAT_SECONDS = 5;

	private static final int LOOK_MS = 500;

	/** Needed before the first migration, which makes it everywhere else. */
	private static final String TABLE = """
			CREATE TABLE IF NOT EXISTS start_lease (id INT NOT NULL, holder VARCHAR(36) NOT NULL,
			held_until TIMESTAMP(3) NOT NULL, CONSTRAINT pk_start_lease PRIMARY KEY (id))""";

	private static final String FIRST = "INSERT INTO start_lease (id, holder, held_until) VALUES (1, '', NOW(3))";

	private static final String TAKE = """
			UPDATE start_lease SET holder = ?, held_until = NOW(3) + INTERVAL '%d' SECOND
			WHERE id = 1 AND (holder = ? OR held_until <= NOW(3))""".formatted(LEASE_SECONDS);

	private static final String KEEP = """
			UPDATE start_lease SET held_until = NOW(3) + INTERVAL '%d' SECOND
			WHERE id = 1 AND holder = ?""".formatted(LEASE_SECONDS);

	private static final String RELEASE = "UPDATE start_lease SET held_until = NOW(3), holder = '' WHERE id = 1 AND holder = ?";

	private final String self = UUID.randomUUID().toString();

	private @Nullable JdbcTemplate held;

	private @Nullable ScheduledExecutorService beats;

	private volatile boolean lost;

	/**
	 * Waits until no other node is starting, and keeps others waiting from then on.
	 * @throws IllegalStateException when another start takes longer than ten minutes
	 */
	void enter(DataSource dataSource) {
		JdbcTemplate database = new JdbcTemplate(dataSource);
		prepare(database);
		Instant end = Instant.now().plus(PATIENCE);
		boolean waiting = false;
		while (!taken(database)) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("等另一个节点启动完，等了 " + PATIENCE.toMinutes() + " 分钟；请看那个节点的日志，处理后再启动这一个");
			}
			if (!waiting) {
				log.info("另一个节点正在启动，等它完成");
				waiting = true;
			}
			pause();
		}
		this.held = database;
		this.beats = Executors.newSingleThreadScheduledExecutor((beat) -> {
			Thread thread = new Thread(beat, "start-lease");
			thread.setDaemon(true);
			return thread;
		});
		this.beats.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
	}

	private static void prepare(JdbcTemplate database) {
		database.execute(TABLE);
		try {
			if (database.queryForList("SELECT id FROM start_lease", Integer.class).isEmpty()) {
				database.update(FIRST);
			}
		}
		catch (DuplicateKeyException ex) {
			// another node was first
		}
	}

	/** The server's clock counts, for all nodes. */
	boolean taken(JdbcTemplate database) {
		return database.update(TAKE, this.self, this.self) == 1;
	}

	/** A server that is away is asked again; the lease outlasts that. */
	void beat() {
		JdbcTemplate database = this.held;
		try {
			this.lost = database != null && database.update(KEEP, this.self) == 0;
		}
		catch (DataAccessException ex) {
			log.info("启动的登记暂时没有续上，再试：{}", ex.getMessage());
		}
	}

	/** After everything that listens for the application being ready. */
	@EventListener
	@Order(0)
	void onReady(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			boolean late = this.lost;
			destroy();
			if (late) {
				throw new IllegalStateException("启动用了太久，另一个节点已经开始启动；请重新启动这一个");
			}
		}
	}

	@Override
	public void destroy() {
		JdbcTemplate database = this.held;
		ScheduledExecutorService beating = this.beats;
		this.held = null;
		this.beats = null;
		if (database != null && beating != null) {
			beating.shutdownNow();
			database.update(RELEASE, this.self);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
