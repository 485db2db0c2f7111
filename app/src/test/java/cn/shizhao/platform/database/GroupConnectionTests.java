package cn.shizhao.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;

/**
 * A commit whose answer was lost is known to have happened or not, and what committed is
 * told to the request.
 */
class GroupConnectionTests {

	private static final String WRITE = "UPDATE note SET words = ?";

	private static final SQLException LOST = new SQLException("Communications link failure", "08S01");

	private final Connection old = mock(Connection.class, RETURNS_DEEP_STUBS);

	private final Connection next = mock(Connection.class, RETURNS_DEEP_STUBS);

	private final PreparedStatement tombstone = mock(PreparedStatement.class);

	private final Set<GroupConnection> open = ConcurrentHashMap.newKeySet();

	private Connection connection;

	private RequestWork work;

	@BeforeEach
	void connect() throws SQLException {
		given(this.next.prepareStatement(startsWith("INSERT INTO committed_work"))).willReturn(this.tombstone);
		this.connection = GroupConnection.of(new GroupDriver.Member("a:3306", this.old), () -> this.next, this.open);
		this.work = RequestWork.begin();
	}

	@AfterEach
	void end() {
		RequestWork.end();
	}

	@Test
	void aCommitThatHappenedIsNoFailure() throws SQLException {
		willThrow(LOST).given(this.old).commit();
		given(this.tombstone.executeUpdate()).willThrow(new SQLException("Duplicate entry", "23000", 1062));
		this.connection.prepareStatement(WRITE);
		this.connection.commit();
		assertThat(this.work.hasCommitted()).isTrue();
	}

	@Test
	void aCommitThatDidNotHappenNeverWillAndMayBeDoneAgain() throws SQLException {
		willThrow(LOST).given(this.old).commit();
		given(this.tombstone.executeUpdate()).willReturn(1);
		this.connection.prepareStatement(WRITE);
		assertThatExceptionOfType(SQLException.class).isThrownBy(this.connection::commit).isSameAs(LOST);
		assertThat(this.work.hasCommitted()).isFalse();
		then(this.tombstone).should().executeUpdate();
	}

	@Test
	void itIsAskedAgainWhenTheNextOneFailsToo() throws SQLException {
		willThrow(LOST).given(this.old).commit();
		given(this.tombstone.executeUpdate()).willThrow(new SQLException("gone, too", "08S01"))
			.willThrow(new SQLException("Duplicate entry", "23000", 1062));
		this.connection.prepareStatement(WRITE);
		this.connection.commit();
		assertThat(this.work.hasCommitted()).isTrue();
	}

	@Test
	void aConflictIsARollbackAndNothingElse() throws SQLException {
		willThrow(new SQLException("certification", "40000", 3101)).given(this.old).commit();
		this.connection.prepareStatement(WRITE);
		assertThatExceptionOfType(SQLException.class).isThrownBy(this.connection::commit);
		assertThat(this.work.hasCommitted()).isFalse();
		then(this.tombstone).should(never()).executeUpdate();
	}

	@Test
	void whatOnlyReadsLeavesNoProof() throws SQLException {
		this.connection.prepareStatement("select 1");
		this.connection.commit();
		then(this.old).should(never()).prepareStatement(startsWith("INSERT"));
		assertThat(this.work.hasCommitted()).isFalse();
	}

	@Test
	void whatWasRolledBackLeavesNoProof() throws SQLException {
		this.connection.prepareStatement(WRITE);
		this.connection.rollback();
		this.connection.commit();
		then(this.old).should(never()).prepareStatement(startsWith("INSERT"));
	}

	@Test
	void aStatementOfItsOwnCountsAsCommitted() throws SQLException {
		given(this.old.getAutoCommit()).willReturn(true);
		this.connection.prepareStatement(WRITE);
		assertThat(this.work.hasCommitted()).isTrue();
	}

	@Test
	void beforeTheTablesAreMadeThereIsNoProof() throws SQLException {
		given(this.old.prepareStatement(startsWith("INSERT INTO committed_work")))
			.willThrow(new SQLException("no table", "42S02", 1146));
		this.connection.prepareStatement("CREATE TABLE note (id INT)");
		this.connection.commit();
		then(this.old).should().commit();
		then(this.next).should(never()).prepareStatement(anyString());
	}

	@Test
	void aConnectionThatIsCutIsOpenNoMore() throws SQLException {
		assertThat(this.open).hasSize(1);
		this.open.iterator().next().cut();
		assertThat(this.open).isEmpty();
		then(this.old).should(timeout(5000)).abort(any());
	}

}
