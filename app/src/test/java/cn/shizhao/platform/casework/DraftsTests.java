package cn.shizhao.platform.casework;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import cn.shizhao.evaluation.index.LedgersTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The rules of the store that every form shares.
 */
@LedgersTest
class DraftsTests {

	private static final DraftKey KEY = new DraftKey("words", "CZ0001");

	private static final Words NONE = new Words("");

	@Autowired
	private Drafts drafts;

	@BeforeEach
	void nothing() {
		this.drafts.drop(KEY);
	}

	@Test
	void nothingIsThereAtFirst() {
		assertThat(this.drafts.of(KEY, NONE)).isEqualTo(new Drafts.Draft<>(NONE, new Drafts.Saved(0, null)));
	}

	@Test
	void whatWasSavedIsThereWithItsRevision() {
		Drafts.Saved saved = save(0, "第一稿𬀩");
		assertThat(this.drafts.of(KEY, NONE)).isEqualTo(new Drafts.Draft<>(new Words("第一稿𬀩"), saved));
		assertThat(save(saved.revision(), "第二稿").revision()).isEqualTo(saved.revision() + 1);
	}

	@Test
	void anotherWindowsDraftIsNotOverwrittenAndTheFormIsToldWhoseAndWhen() {
		Drafts.Saved first = save(0, "第一稿");
		Drafts.Saved second = save(first.revision(), "第二稿");
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> save(first.revision(), "另一稿"))
			.withMessageMatching(".+于2026年10月12日 09:05在别的窗口保存过另一份草稿；请选择用哪一份")
			.satisfies((conflict) -> {
				assertThat(conflict.other().revision()).isEqualTo(second.revision());
				assertThat(conflict.other().savedAt()).isEqualTo(second.savedAt());
				assertThat(conflict.other().savedBy()).isNotBlank();
			});
		assertThatExceptionOfType(DraftConflict.class).as("a window that saw nothing").isThrownBy(() -> save(0, "另一稿"));
		assertThat(text()).isEqualTo("第二稿");
		assertThat(save(second.revision(), "另一稿").revision()).as("用这里的").isEqualTo(second.revision() + 1);
	}

	@Test
	void aRequestThatComesTwiceIsNoConflict() {
		Drafts.Saved first = save(0, "第一稿");
		assertThat(save(0, "第一稿")).isEqualTo(first);
		Drafts.Saved second = save(first.revision(), "第二稿");
		assertThat(save(first.revision(), "第二稿")).isEqualTo(second);
	}

	@Test
	void ofTwoNodesThatBeginAtOnceOneIsTold() throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> outcomes = nodes.invokeAll(List.of(begin(start, "甲"), begin(start, "乙")));
			assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsOnlyOnce("saved")
				.containsOnlyOnce("conflict");
		}
		finally {
			nodes.shutdownNow();
		}
	}

	private Callable<String> begin(CyclicBarrier start, String text) {
		return () -> {
			start.await(30, TimeUnit.SECONDS);
			try {
				save(0, text);
				return "saved";
			}
			catch (DraftConflict ex) {
				return "conflict";
			}
		};
	}

	@Test
	void submittingTakesWhatTheFormShowed() {
		Drafts.Saved shown = save(0, "第一稿");
		submit(shown.revision(), "第一稿");
		assertThat(this.drafts.take(KEY, NONE)).isEqualTo(new Words("第一稿"));
		assertThat(this.drafts.of(KEY, NONE).saved().revision()).as("nothing is left").isZero();
	}

	@Test
	void aWindowThatIsBehindCannotSubmit() {
		Drafts.Saved shown = save(0, "第一稿");
		save(shown.revision(), "第二稿");
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> submit(shown.revision(), "第一稿"));
	}

	@Test
	void whatAnotherWindowSavesAtTheMomentOfSubmittingIsNotTaken() {
		Drafts.Saved shown = submit(0, "第一稿");
		Drafts.Saved other = save(shown.revision(), "第二稿");
		assertThatIllegalStateException().isThrownBy(() -> this.drafts.take(KEY, NONE))
			.withMessageMatching("提交的一刻，.+在别的窗口又改过这份草稿，所以没有提交；请重新打开核对后再提交");
		assertThat(text()).isEqualTo("第二稿");
		submit(other.revision(), "第二稿");
		assertThat(this.drafts.take(KEY, NONE)).isEqualTo(new Words("第二稿"));
	}

	@Test
	void aDraftBegunAnewIsNotTakenForTheOneBefore() {
		Drafts.Saved before = save(0, "第一稿");
		this.drafts.drop(KEY);
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> save(before.revision(), "第二稿"))
			.satisfies((conflict) -> assertThat(conflict.other().revision()).isZero());
		assertThat(save(0, "新的一稿").revision()).isNotIn(before.revision(), before.revision() + 1);
	}

	@Test
	void whatTheSystemPutsInLeavesEveryWindowBehind() {
		Drafts.Saved shown = submit(0, "第一稿");
		this.drafts.put(KEY, new Words("系统重新起草"), "CZ0001");
		assertThatExceptionOfType(DraftConflict.class).isThrownBy(() -> save(shown.revision(), "第二稿"));
		assertThat(this.drafts.take(KEY, NONE).text()).isEqualTo("系统重新起草");
	}

	@Test
	void aDraftIsBegunOnce() {
		Drafts.Draft<Words> begun = this.drafts.begin(KEY, new Words("甲"), "CZ0001");
		assertThat(this.drafts.begin(KEY, new Words("乙"), "CZ0001")).isEqualTo(begun);
	}

	private Drafts.Saved save(int revision, String text) {
		return this.drafts.save(KEY, new Posted<>(revision, false, new Words(text)), "CZ0001");
	}

	private Drafts.Saved submit(int revision, String text) {
		return this.drafts.save(KEY, new Posted<>(revision, true, new Words(text)), "CZ0001");
	}

	private String text() {
		return this.drafts.of(KEY, NONE).content().text();
	}

	/**
	 * What a form holds.
	 *
	 * @param text anything
	 */
	record Words(String text) {
	}

}
