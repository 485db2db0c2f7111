package cn.shizhao.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
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
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets one node of a cluster start at a time: what a start makes if it is missing (the
 * engine's tables, deployments, groups, filters, the first administrator, the year) would
 * otherwise be made twice. The lock is a row of the database, which lets go of it when
 * the node dies.
 */
@Component
@DependsOnDatabaseInitialization
class StartGate implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(StartGate.class);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final DataSource dataSource;

	private @Nullable Connection held;

	StartGate(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Waits until no other node is starting, and keeps others waiting from then on.
	 * @throws IllegalStateException when another start takes longer than ten minutes
	 */
	void enter() {
		Instant end = Instant.now().plus(PATIENCE);
		try {
			this.held = this.dataSource.getConnection();
			this.held.setAutoCommit(false);
			while (!locked(this.held)) {
				if (Instant.now().isAfter(end)) {
					throw new IllegalStateException("等另一个节点启动完,等了 " + PATIENCE.toMinutes() + " 分钟;请看那个节点的日志,处理后再启动这一个");
				}
				log.info("另一个节点正在启动,等它完成");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("连不上数据库:" + ex.getMessage(), ex);
		}
	}

	/** The database gives up waiting after a time of its own. */
	private static boolean locked(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SELECT id FROM start_gate WHERE id = 1 FOR UPDATE");
			return true;
		}
		catch (SQLTransientException ex) {
			return false;
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
			connection.rollback();
			connection.close();
		}
	}

}
