package cn.shizhao.evaluation.publicity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.publicity.ObjectionMapper.Objection;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows notices to everyone, and objections to the few who may read them.
 */
@Service
@Transactional(readOnly = true)
class PublicityPages {

	private static final int ON_THE_BOARD = 8;

	private final PublicityMapper mapper;

	private final Objections objections;

	private final ObjectionMapper objectionMapper;

	private final Drafts drafts;

	private final RosterNames names;

	private final String bureau;

	private final String contact;

	PublicityPages(PublicityMapper mapper, Objections objections, ObjectionMapper objectionMapper, Drafts drafts,
			RosterNames names, @Value("${shizhao.bureau}") String bureau,
			@Value("${shizhao.objections-to}") String contact) {
		this.mapper = mapper;
		this.objections = objections;
		this.objectionMapper = objectionMapper;
		this.drafts = drafts;
		this.names = names;
		this.bureau = bureau;
		this.contact = contact;
	}

	/**
	 * What hangs on the board when nobody asks for a certain one.
	 * @return one that is open, else the last; empty before the first
	 */
	Optional<Publicity> newest() {
		return board().stream().findFirst();
	}

	private List<Publicity> board() {
		return this.mapper.newest(ON_THE_BOARD).stream().map(PublicityMapper.Row::publicity).toList();
	}

	View view(Period period, int number) {
		Publicity publicity = this.mapper.find(period.toString(), number)
			.map(PublicityMapper.Row::publicity)
			.orElseThrow(() -> new IllegalArgumentException(period.label() + "没有第 " + number + " 次公示；请从“公示”页面打开"));
		Map<String, List<PublicName>> awards = this.mapper.names(period.toString(), number)
			.stream()
			.collect(Collectors.groupingBy((name) -> name.award().label(), LinkedHashMap::new, Collectors.toList()));
		List<Objection> raised = this.objectionMapper.of(period.toString(), number);
		return new View(publicity, awards, board(), this.bureau, this.contact, raised.size(),
				raised.stream().filter((objection) -> objection.answeredAt() != null).count());
	}

	List<Line> objections(Actor actor) {
		return this.objections.readableBy(actor).stream().map(this::line).toList();
	}

	private Line line(Objection objection) {
		return new Line(objection, Period.parseAny(objection.period()).label(), about(objection),
				this.names.at(objection.raisedBy(), objection.raisedAt()),
				(objection.answeredBy() != null) ? this.names.at(objection.answeredBy(), objection.answeredAt()) : "");
	}

	private String about(Objection objection) {
		return this.mapper.names(objection.period(), objection.publicityNumber())
			.stream()
			.filter((name) -> name.award() == objection.award() && name.subjectId().equals(objection.subjectId()))
			.map(PublicName::words)
			.findFirst()
			.orElseThrow();
	}

	Form form(String id, String taskId, Actor actor) {
		Objection objection = this.objections.seenBy(id, actor);
		Drafts.Draft<Objections.Draft> draft = this.drafts.of(taskId, Objections.NONE);
		return new Form(Period.parseAny(objection.period()).label(), about(objection),
				this.names.at(objection.raisedBy(), objection.raisedAt()), objection.raisedAt().toString(),
				objection.reason(), draft.content(), draft.saved());
	}

	/**
	 * One notice.
	 *
	 * @param publicity which
	 * @param awards names by the label of the award
	 * @param board the newest notices
	 * @param bureau whose notice it is
	 * @param contact whom to tell, in words
	 * @param objections how many came in
	 * @param answered how many of these are answered
	 */
	record View(Publicity publicity, Map<String, List<PublicName>> awards, List<Publicity> board, String bureau,
			String contact, int objections, long answered) {

		public String from() {
			return ChineseTime.date(this.publicity.openedOn());
		}

		public String until() {
			return ChineseTime.time(this.publicity.endsAt());
		}

	}

	/**
	 * One objection on the page.
	 *
	 * @param objection as stored
	 * @param period label
	 * @param about the name objected to, in words
	 * @param raisedBy name
	 * @param answeredBy name, may be empty
	 */
	record Line(Objection objection, String period, String about, String raisedBy, String answeredBy) {
	}

	/**
	 * What the investigation's form shows.
	 *
	 * @param periodLabel such as 2026年第三季度
	 * @param about the name objected to, in words
	 * @param raisedBy name
	 * @param raisedAt ISO date and time
	 * @param reason the objector's words
	 * @param draft what was prepared
	 * @param saved when and which revision the draft is
	 */
	record Form(String periodLabel, String about, String raisedBy, String raisedAt, String reason,
			Objections.Draft draft, @JsonUnwrapped Drafts.Saved saved) {
	}

}
