package cn.shizhao.evaluation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.calendar.WorkingCalendar;
import cn.shizhao.platform.Processes;
import cn.shizhao.roster.Branch;
import cn.shizhao.roster.Member;
import cn.shizhao.roster.Roster;
import cn.shizhao.roster.Section;

/**
 * People, a calendar of weekdays and an engine that only remembers what was started.
 */
class FakeSurroundings implements Roster, WorkingCalendar, Processes {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** Monday 12 October 2026, 09:05 in Shanghai. */
	static final Clock CLOCK = Clock.fixed(LocalDate.of(2026, 10, 12).atTime(9, 5).atZone(ZONE).toInstant(), ZONE);

	final List<Member> people = new ArrayList<>();

	final Map<String, Map<String, Object>> started = new LinkedHashMap<>();

	Runnable whenAskedForPeople = () -> {
	};

	FakeSurroundings hire(String id, String section, String branch) {
		this.people.add(new Member(id, "人员" + id, "女", null, "正式党员", LocalDate.of(2010, 7, 1), section, branch, "科员",
				"10000000000", "城西片"));
		return this;
	}

	@Override
	public List<Member> members() {
		this.whenAskedForPeople.run();
		return List.copyOf(this.people);
	}

	@Override
	public Optional<Member> member(String id) {
		return this.people.stream().filter((person) -> person.id().equals(id)).findFirst();
	}

	@Override
	public List<Member> membersOfSection(String code) {
		return this.people.stream().filter((person) -> person.sectionCode().equals(code)).toList();
	}

	@Override
	public List<Member> membersOfBranch(String code) {
		return this.people.stream().filter((person) -> person.branchCode().equals(code)).toList();
	}

	@Override
	public List<Section> sections() {
		return List.of();
	}

	@Override
	public List<Branch> branches() {
		return List.of();
	}

	@Override
	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
	}

	@Override
	public LocalDate plusWorkingDays(LocalDate from, int days) {
		LocalDate day = from;
		for (int left = Math.abs(days); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
			day = day.plusDays(Integer.signum(days));
		}
		return day;
	}

	@Override
	public LocalDate firstWorkingDayFrom(LocalDate day) {
		return isWorkingDay(day) ? day : firstWorkingDayFrom(day.plusDays(1));
	}

	@Override
	public boolean covers(int year) {
		return false;
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
