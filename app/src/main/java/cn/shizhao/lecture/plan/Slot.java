package cn.shizhao.lecture.plan;

import java.time.LocalDate;

import cn.shizhao.rules.LectureBook;
import org.jspecify.annotations.Nullable;

/**
 * The lecture of one month in a plan.
 *
 * @param slotMonth 1 to 12
 * @param module 模块
 * @param theme 主题
 * @param heldOn when it is held
 * @param fixed whether the day was set by hand rather than by the rule
 * @param lecturerId staff number, null while nobody gives it
 * @param branchCode the lecturer's, null where there is none
 * @param topic may be empty until the lecturer hands in a draft
 * @param reason why this lecturer, or why nobody
 * @param remark why it stays although something speaks against it, may be empty
 * @param edited whether the committee changed who or what since it was drafted
 */
record Slot(int slotMonth, LectureBook.Module module, LectureBook.Theme theme, LocalDate heldOn, boolean fixed,
		@Nullable String lecturerId, @Nullable String branchCode, String topic, String reason, String remark,
		boolean edited) {

	/** Who speaks on what, and why, taken over from another month. */
	Slot givenAs(Slot other, String why) {
		return new Slot(this.slotMonth, this.module, this.theme, this.heldOn, this.fixed, other.lecturerId,
				other.branchCode, other.topic, why, "", true);
	}

	Slot givenBy(String lecturer, String branch, String topic, String why) {
		return new Slot(this.slotMonth, this.module, this.theme, this.heldOn, this.fixed, lecturer, branch, topic, why,
				"", true);
	}

	Slot on(LocalDate other, boolean byHand) {
		return new Slot(this.slotMonth, this.module, this.theme, other, byHand, this.lecturerId, this.branchCode,
				this.topic, this.reason, this.remark, this.edited);
	}

	Slot about(String other) {
		return new Slot(this.slotMonth, this.module, this.theme, this.heldOn, this.fixed, this.lecturerId,
				this.branchCode, other, this.reason, this.remark, true);
	}

	Slot remarked(String other) {
		return new Slot(this.slotMonth, this.module, this.theme, this.heldOn, this.fixed, this.lecturerId,
				this.branchCode, this.topic, this.reason, other, this.edited);
	}

}
