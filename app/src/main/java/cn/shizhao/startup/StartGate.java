package cn.shizhao.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one node of a cluster start at a time: what a start makes if it is missing (all
 * tables, deployments, groups, filters, the first administrator, the year) would
 * otherwise be made twice. The lock is a named one of MySQL, which needs no table and is
 * let go of when the node dies.
 */
@Component
class StartGate implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(StartGate.class);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** Names are those of the whole server, and end after 64 characters. */
	private static final String LOCK = "SELECT GET_LOCK(LEFT(CONCAT('shizhao ', DATABASE()), 64), 10)";

	private @Nullable Connection held;

	/**
	 * Waits until no other node is starting, and keeps others waiting from then on.
	 * @throws IllegalStateException when another start takes longer than ten minutes
	 */
	void enter(DataSource dataSource) throws SQLException {
		Instant end = Instant.now().plus(PATIENCE);
		this.held = dataSource.getConnection();
		while (!locked(this.held)) {
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("等另一个节点启动完,等了 " + PATIENCE.toMinutes() + " 分钟;请看那个节点的日志,处理后再启动这一个");
			}
			log.info("另一个节点正在启动,等它完成");
		}
	}

	private static boolean locked(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(LOCK)) {
			return answer.next() && answer.getBoolean(1);
		}
	}

	/** After everything that listens for the application being ready. */
	@EventListener
	void onReady(AvailabilityChangeEvent<ReadinessState> event) throws SQLException {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
			destroy();
		}
	}

	@Override
	public void destroy() throws SQLException {
		Connection connection = this.held;
		this.held = null;
		if (connection != null) {
			try (connection; Statement statement = connection.createStatement()) {
				statement.execute("SELECT RELEASE_ALL_LOCKS()");
			}
		}
	}

}
