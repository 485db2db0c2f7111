package cn.shizhao.platform.operations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;

import cn.shizhao.foundation.calendar.CalendarFiles;
import cn.shizhao.platform.database.Lost;
import cn.shizhao.platform.engine.NodeToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells the others that this node runs, and knows which others do. A node that is killed
 * leaves its row behind and shows as offline until it runs again or a day has gone by.
 * With every beat it looks whether the calendar files were edited.
 */
@Component
class Nodes implements SmartLifecycle, NodeToken {

	private static final Logger log = LoggerFactory.getLogger(Nodes.class);

	static final Duration BEAT = Duration.ofSeconds(10);

	/** Three beats and a little. */
	private static final Duration PATIENCE = Duration.ofSeconds(35);

	private static final Duration FORGOTTEN = Duration.ofDays(1);

	private final String id = UUID.randomUUID().toString();

	private final String token;

	private final NodeMapper mapper;

	private final NodeAddress address;

	private final WebServerApplicationContext application;

	private final TaskScheduler scheduler;

	private final Clock clock;

	private final Watch watch;

	private final CalendarFiles calendar;

	private volatile List<Node> known = List.of();

	private @Nullable ScheduledFuture<?> beats;

	private boolean stopped;

	Nodes(NodeMapper mapper, NodeAddress address, WebServerApplicationContext application, TaskScheduler scheduler,
			Clock clock, Watch watch, CalendarFiles calendar) {
		this.mapper = mapper;
		this.address = address;
		this.application = application;
		this.scheduler = scheduler;
		this.clock = clock;
		this.watch = watch;
		this.calendar = calendar;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.token = HexFormat.of().formatHex(random);
	}

	@EventListener(ApplicationReadyEvent.class)
	void join() {
		this.beats = this.scheduler.scheduleAtFixedRate(this::beat, BEAT);
	}

	synchronized void beat() {
		if (this.stopped) {
			return;
		}
		try {
			LocalDateTime now = now();
			if (this.mapper.seen(this.id, now) == 0) {
				this.mapper.deleteAt(ownAddress());
				this.mapper.insert(new Node(this.id, ownAddress(), this.token, now, now));
			}
			this.mapper.deleteUnseenSince(now.minus(FORGOTTEN));
			this.known = this.mapper.all();
			this.watch.over(this.known);
		}
		catch (RuntimeException ex) {
			// the next beat tries again; meanwhile the nodes last known count
			if (!Lost.caused(ex)) {
				log.warn("本节点没能报到：{}", ex.getMessage());
			}
		}
		this.calendar.look();
	}

	/**
	 * Whether it is this node's turn to tell about another: one tells, not all. It is the
	 * first that runs among the others; alone, a node tells about itself.
	 * @param address of the node that something happened to
	 */
	boolean tellsAbout(String address) {
		LocalDateTime alive = now().minus(PATIENCE);
		return this.known.stream()
			.filter((node) -> !node.address().equals(address) && node.seenAt().isAfter(alive))
			.findFirst()
			.map((node) -> node.id().equals(this.id))
			.orElse(true);
	}

	/**
	 * What a node wants to be shown.
	 * @param address of the node
	 * @return its token, nothing for an unknown node
	 */
	String tokenOf(String address) {
		return this.known.stream()
			.filter((node) -> node.address().equals(address))
			.map(Node::token)
			.findFirst()
			.orElse("");
	}

	String id() {
		return this.id;
	}

	@Override
	public String token() {
		return this.token;
	}

	private String ownAddress() {
		return this.address.at(this.application.getWebServer().getPort());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

	/** In good order: nobody should be told that this node is missing. */
	@Override
	public synchronized void stop() {
		ScheduledFuture<?> running = this.beats;
		this.beats = null;
		this.stopped = true;
		if (running != null) {
			running.cancel(false);
			this.mapper.deleteAt(ownAddress());
		}
	}

	@Override
	public void start() {
		// joins when the application takes requests
	}

	@Override
	public boolean isRunning() {
		return this.beats != null;
	}

}
