package cn.shizhao.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.FakeRoster;
import cn.shizhao.platform.roster.Member;

/**
 * People and an engine that only remembers what was started.
 */
class FakeSurroundings extends FakeRoster implements Processes {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** Monday 12 October 2026, 09:05 in Shanghai. */
	static final Clock CLOCK = Clock.fixed(LocalDate.of(2026, 10, 12).atTime(9, 5).atZone(ZONE).toInstant(), ZONE);

	final Map<String, Map<String, Object>> started = new LinkedHashMap<>();

	Runnable whenAskedForPeople = () -> {
	};

	FakeSurroundings hire(String id, String section, String branch) {
		hire(id, "人员" + id, section, branch);
		return this;
	}

	@Override
	public List<Member> members() {
		this.whenAskedForPeople.run();
		return super.members();
	}

	@Override
	public boolean running(String key) {
		return this.started.keySet().stream().anyMatch((instance) -> instance.startsWith(key + " "));
	}

	@Override
	public void start(String key, String businessKey, Map<String, Object> variables) {
		this.started.put(key + " " + businessKey, variables);
	}

	@Override
	public List<Ended> endOlder(String key, String reason) {
		return List.of();
	}

	@Override
	public List<Ended> endAll(String key, String reason) {
		return List.of();
	}

	@Override
	public void announce(String message) {
		throw new UnsupportedOperationException("nothing waits here");
	}

	@Override
	public void fire(String timer, String businessKey) {
		throw new UnsupportedOperationException("no timers here");
	}

	@Override
	public void tell(String message, String businessKey, Map<String, Object> variables) {
		throw new UnsupportedOperationException("nothing waits here");
	}

	@Override
	public void retime(String key, String businessKey, Map<String, Date> times) {
		throw new UnsupportedOperationException();
	}

}
