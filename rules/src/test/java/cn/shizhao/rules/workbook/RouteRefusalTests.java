package cn.shizhao.rules.workbook;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.VisitRoutes.Route;
import cn.shizhao.rules.Workbooks;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.workbook.Edits.clear;
import static cn.shizhao.rules.workbook.Edits.number;
import static cn.shizhao.rules.workbook.Edits.routes;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the sheet of a workbook of visit routes says: one test per refusal.
 */
class RouteRefusalTests {

	@Test
	void theDefaultIsReadAsWritten() throws BookException {
		VisitRoutes book = Workbooks.visitRoutes(BookKind.VISIT_ROUTES.shipped(), "f.xlsx").book();
		assertThat(book.routes()).extracting(Route::area)
			.containsExactly("城东片", "城西片", "城南片", "城北片", "东乡片", "西乡片", "北乡片");
		assertThat(book.of("东乡片")).contains(new Route("东乡片", "CZ0001", "王鹏雅", 1, "机关党委办公室1人、所在支部书记", "含东部各乡镇", 6));
		assertThat(book.of("海边片")).isEmpty();
		assertThat(book.hash()).matches("[0-9a-f]{64}");
	}

	@Test
	void aDoubledAreaIsRefused() {
		assertThat(routes(text("分线!A3", "城东片"))).containsExactly("分线 › A3：片区“城东片”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void anAreaWithoutADelivererIsRefused() {
		assertThat(routes(clear("分线!B2").andThen(clear("分线!C2")))).containsExactly("分线 › B2：“送达人工号”没有填；请填文字",
				"分线 › C2：“送达人姓名”没有填；请填文字");
	}

	@Test
	void anEmptyAreaIsRefused() {
		assertThat(routes(clear("分线!A2"))).containsExactly("分线 › A2：“片区”没有填；请填文字");
	}

	@Test
	void oneNumberWithTwoNamesIsRefused() {
		assertThat(routes(text("分线!B3", "CZ0005").andThen(number("分线!D3", 2))))
			.containsExactly("分线 › C3：工号 CZ0005 在第 2 行写的是“苗荣”，这里是“云英宇”；请核对工号和姓名");
	}

	@Test
	void twoAreasAtOnceForOneDelivererAreRefused() {
		assertThat(routes(text("分线!B3", "CZ0005").andThen(text("分线!C3", "苗荣"))))
			.containsExactly("分线 › D3：CZ0005的次序 1 与第 2 行重复；请排出先后");
		assertThat(routes(text("分线!B3", "CZ0005").andThen(text("分线!C3", "苗荣")).andThen(number("分线!D3", 2)))).isEmpty();
	}

	@Test
	void anOrderBelowOneOrInPartsIsRefused() {
		assertThat(routes(number("分线!D2", 0).andThen(number("分线!D3", -1)))).containsExactly("分线 › D2：次序 0 应从 1 起；请改正",
				"分线 › D3：次序 -1 应从 1 起；请改正");
		assertThat(routes(number("分线!D2", 1.5))).hasSize(1).first().asString().startsWith("分线 › D2：");
	}

	@Test
	void aBookWithoutAnyAreaIsRefused() {
		assertThat(Edits.problems(Workbooks.template(BookKind.VISIT_ROUTES))).containsExactly("分线：一个片区也没有；请每个片区填一行");
	}

	@Test
	void everythingIsSaidAtOnce() {
		assertThat(routes(text("分线!A3", "城东片").andThen(clear("分线!B4")).andThen(number("分线!D5", 0)))).hasSize(3);
	}

	@Test
	void aBookOfAnotherKindIsRefused() {
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> Workbooks.check(BookKind.VISIT_ROUTES, BookKind.EXEMPLAR_SELECTION.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是评选工作簿，这里要分线工作簿；请换一个文件");
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> Workbooks.check(BookKind.PIONEER_INDEX, BookKind.SECTION_INDEX.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：算的是科室指数，这里要“党员先锋指数”工作簿；请到对应的一栏上传");
	}

	@Test
	void aChangedDelivererIsShownByItsArea() throws BookException {
		byte[] edited = Edits.book(BookKind.VISIT_ROUTES, text("分线!E2", "办公室"));
		assertThat(Workbooks.diff(BookKind.VISIT_ROUTES.shipped(), edited, "f.xlsx"))
			.hasToString("[分线 › 城东片 › 陪同人员：机关党委办公室1人、所在支部书记 → 办公室]");
	}

}
