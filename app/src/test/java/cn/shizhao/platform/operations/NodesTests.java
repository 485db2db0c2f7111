package cn.shizhao.platform.operations;

import java.net.SocketException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.CalendarFiles;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.scheduling.TaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

/**
 * One node tells about what happens to another, never all of them and never none.
 */
class NodesTests {

	private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

	private static final LocalDateTime TIME = LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);

	private final NodeMapper mapper = mock(NodeMapper.class);

	private final Watch watch = mock(Watch.class);

	private final CalendarFiles calendar = mock(CalendarFiles.class);

	private final List<Node> others = new ArrayList<>();

	@Test
	void theFirstOfTheOthersThatRunsTells() throws SocketException {
		Nodes second = node("b");
		this.others.add(other("a", 5));
		this.others.add(other("c", 5));
		second.beat();
		assertThat(second.tellsAbout("http://a:8080")).as("a is gone, b is the first of b and c").isTrue();
		assertThat(second.tellsAbout("http://c:8080")).as("a tells about c").isFalse();
		assertThat(second.tellsAbout("http://b:8080")).as("a tells about b").isFalse();
	}

	@Test
	void aNodeThatNoLongerReportsDoesNotTell() throws SocketException {
		Nodes second = node("b");
		this.others.add(other("a", 36));
		this.others.add(other("c", 5));
		second.beat();
		assertThat(second.tellsAbout("http://c:8080")).isTrue();
	}

	@Test
	void aloneItTellsAboutItself() throws SocketException {
		Nodes only = node("b");
		only.beat();
		assertThat(only.tellsAbout("http://b:8080")).isTrue();
	}

	@Test
	void itJoinsOnceAndTakesThePlaceOfWhatRanThereBefore() throws SocketException {
		Nodes node = node("b");
		node.beat();
		given(this.mapper.seen(any(), any())).willReturn(1);
		node.beat();
		ArgumentCaptor<Node> joined = ArgumentCaptor.forClass(Node.class);
		then(this.mapper).should().deleteAt("http://b:8080");
		then(this.mapper).should().insert(joined.capture());
		assertThat(joined.getValue().token()).matches("[0-9a-f]{64}").isEqualTo(node.token());
		assertThat(node.tokenOf("http://b:8080")).isEqualTo(node.token());
		assertThat(node.tokenOf("http://nobody:8080")).isEmpty();
	}

	@Test
	void aDatabaseThatIsAwayEndsNothing() throws SocketException {
		Nodes node = node("b");
		given(this.mapper.seen(any(), any())).willThrow(new IllegalStateException("away"));
		assertThatCode(node::beat).doesNotThrowAnyException();
		then(this.calendar).should().look();
	}

	private Nodes node(String host) throws SocketException {
		WebServerApplicationContext application = mock(WebServerApplicationContext.class, RETURNS_DEEP_STUBS);
		given(application.getWebServer().getPort()).willReturn(8080);
		Nodes nodes = new Nodes(this.mapper, new NodeAddress(host), application, mock(TaskScheduler.class),
				Clock.fixed(NOW, ZoneOffset.UTC), this.watch, this.calendar);
		given(this.mapper.all()).willAnswer((call) -> {
			Node self = new Node(nodes.id(), "http://" + host + ":8080", nodes.token(), TIME, TIME);
			return Stream.concat(this.others.stream(), Stream.of(self))
				.sorted((first, second) -> first.address().compareTo(second.address()))
				.toList();
		});
		return nodes;
	}

	private static Node other(String host, int secondsAgo) {
		return new Node("id-" + host, "http://" + host + ":8080", "t", TIME, TIME.minusSeconds(secondsAgo));
	}

}
