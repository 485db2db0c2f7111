package cn.shizhao.commendation.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.commendation.letter.Letters;
import cn.shizhao.commendation.visit.VisitMapper.Recorded;
import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.MobileNumbers;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the visits of a quarter into words.
 */
@Component
@Transactional(readOnly = true)
class VisitLines {

	private final VisitMapper mapper;

	private final Letters letters;

	private final Photos photos;

	private final Roster roster;

	private final RosterNames names;

	VisitLines(VisitMapper mapper, Letters letters, Photos photos, Roster roster, RosterNames names) {
		this.mapper = mapper;
		this.letters = letters;
		this.photos = photos;
		this.roster = roster;
		this.names = names;
	}

	/**
	 * The letters of a quarter.
	 * @param period which quarter
	 * @param actor who looks
	 * @return in rank order
	 */
	List<VisitLine> of(Period period, Actor actor) {
		Map<String, String> numbers = this.letters.numbers(period);
		Map<String, List<Recorded>> records = this.mapper.records(period.toString())
			.stream()
			.collect(Collectors.groupingBy(Recorded::personId));
		Set<String> photographed = this.photos.of(period);
		return this.mapper.visits(period.toString())
			.stream()
			.map((visit) -> line(period, visit, numbers.getOrDefault(visit.personId(), ""),
					records.getOrDefault(visit.personId(), List.of()), photographed.contains(visit.personId()),
					Photos.maySee(visit, actor)))
			.toList();
	}

	/**
	 * One letter.
	 * @throws IllegalArgumentException when there is none
	 */
	VisitLine of(Period period, String exemplar, Actor actor) {
		return of(period, actor).stream()
			.filter((line) -> line.id().equals(exemplar))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(period.label() + "没有 " + exemplar + " 的喜报"));
	}

	private VisitLine line(Period period, Visit visit, String number, List<Recorded> records, boolean photo,
			boolean close) {
		Optional<Member> member = this.roster.member(visit.personId());
		return new VisitLine(period.toString(), period.label(), visit.personId(), this.names.person(visit.personId()),
				member.map((one) -> this.names.section(one.sectionCode())).orElse(""),
				mobile(member.map(Member::mobile).orElse(""), close), number, visit.state(), visit.state().label(),
				Optional.ofNullable(visit.way()).map(Way::label).orElse(""), visit.area(), visit.address(),
				visit.consentNote(), consented(visit), visit.visitorId(), name(visit.visitorId()),
				Optional.ofNullable(visit.routeOrder()).orElse(0), visit.companions(), day(visit.visitOn()),
				records.stream().map(this::attempt).toList(), photo && close);
	}

	/** For those who bring the letter or arrange it, and have to call. */
	private static String mobile(String number, boolean close) {
		return close ? number : MobileNumbers.masked(number);
	}

	private VisitLine.Attempt attempt(Recorded one) {
		return new VisitLine.Attempt(one.attempt(), ChineseTime.date(one.visitOn()), one.outcome().label(), one.words(),
				one.request(), this.names.at(one.recordedBy(), one.recordedAt()), ChineseTime.time(one.recordedAt()));
	}

	private String consented(Visit visit) {
		return (visit.consentedBy() != null && visit.consentedAt() != null)
				? this.names.at(visit.consentedBy(), visit.consentedAt()) + " " + ChineseTime.time(visit.consentedAt())
				: "";
	}

	private String name(@Nullable String id) {
		return (id != null) ? this.names.person(id) : "";
	}

	private static String day(@Nullable LocalDate date) {
		return (date != null) ? ChineseTime.date(date) : "";
	}

}
