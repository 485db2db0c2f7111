package cn.shizhao.commendation.visit;

import java.util.List;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.rulebook.RuleBooks;
import cn.shizhao.rules.VisitRoutes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what people see in the tasks of the visits.
 */
@Component
@Transactional(readOnly = true)
class VisitForms {

	static final Consent NO_CONSENT = new Consent(null, "", "", "");

	static final Arrangement NO_ARRANGEMENT = new Arrangement(null, "");

	static final VisitReport NO_REPORT = new VisitReport(null, "", "");

	static final VisitForm.Remark NO_REMARK = new VisitForm.Remark("");

	private final VisitLines lines;

	private final Drafts drafts;

	private final RuleBooks books;

	private final CurrentUser user;

	VisitForms(VisitLines lines, Drafts drafts, RuleBooks books, CurrentUser user) {
		this.lines = lines;
		this.drafts = drafts;
		this.books = books;
		this.user = user;
	}

	VisitForm<Consent> consent(Period period, String exemplar, String taskId) {
		VisitLine line = line(period, exemplar);
		return form(line, taskId, new Consent(null, "", line.area(), ""));
	}

	VisitForm<Arrangement> arrangement(Period period, String exemplar, String taskId) {
		VisitLine line = line(period, exemplar);
		return form(line, taskId, new Arrangement(null, line.companions()));
	}

	VisitForm<VisitReport> report(Period period, String exemplar, String taskId) {
		return form(line(period, exemplar), taskId, NO_REPORT);
	}

	VisitForm.Closing closing(Period period, String taskId) {
		Drafts.Draft<VisitForm.Remark> draft = this.drafts.of(taskId, NO_REMARK);
		return new VisitForm.Closing(period.toString(), period.label(), this.lines.of(period, this.user.actor()),
				draft.content(), draft.saved());
	}

	private VisitLine line(Period period, String exemplar) {
		return this.lines.of(period, exemplar, this.user.actor());
	}

	private <T> VisitForm<T> form(VisitLine line, String taskId, T none) {
		Drafts.Draft<T> draft = this.drafts.of(taskId, none);
		List<String> areas = this.books.visitRoutes().routes().stream().map(VisitRoutes.Route::area).toList();
		return new VisitForm<>(line, areas, draft.content(), draft.saved());
	}

}
