package cn.shizhao.platform.database;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes the proofs of commits that nobody asks for any more.
 */
@Component
class OldProofs {

	private static final Logger log = LoggerFactory.getLogger(OldProofs.class);

	private static final int HOUR_MS = 3_600_000;

	private final JdbcTemplate database;

	OldProofs(DataSource dataSource) {
		this.database = new JdbcTemplate(dataSource);
	}

	/** The server's clock wrote the time. */
	@Scheduled(fixedDelay = HOUR_MS, initialDelay = HOUR_MS)
	void remove() {
		try {
			this.database
				.update("DELETE FROM committed_work WHERE committed_at < CURRENT_TIMESTAMP - INTERVAL '1' DAY");
		}
		catch (DataAccessException ex) {
			log.info("旧的提交凭据这一次没有清理：{}", ex.getMessage());
		}
	}

}
