package cn.shizhao.commendation.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What families asked for at a visit, kept until someone says what became of it.
 */
@Service
@Transactional
class FamilyRequests {

	private static final int LONGEST_ANSWER = 500;

	private final FamilyRequestMapper mapper;

	private final Clock clock;

	FamilyRequests(FamilyRequestMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	void note(Period period, String exemplar, int attempt, String request, String actor) {
		this.mapper.insert(period.toString(), exemplar, attempt, request, actor, LocalDateTime.now(this.clock));
	}

	/**
	 * Says what became of a request.
	 * @throws IllegalStateException when someone said so before
	 */
	void answer(Period period, String exemplar, int attempt, String answer, String actor) {
		String checked = Reasons.check(answer, LONGEST_ANSWER, "办理情况");
		if (this.mapper.answer(period.toString(), exemplar, attempt, checked, actor,
				LocalDateTime.now(this.clock)) == 0) {
			throw new IllegalStateException("这条请求已经办理过，或不存在；请刷新后核对");
		}
	}

	/**
	 * All requests, the open ones first.
	 */
	@Transactional(readOnly = true)
	List<FamilyRequestMapper.Request> all() {
		return this.mapper.all();
	}

}
