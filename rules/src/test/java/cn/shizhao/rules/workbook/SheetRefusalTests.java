package cn.shizhao.rules.workbook;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Workbooks;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

import static cn.shizhao.rules.workbook.Edits.clearRow;
import static cn.shizhao.rules.workbook.Edits.pioneer;
import static cn.shizhao.rules.workbook.Edits.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Sheets, headers and what hides content: one test per refusal.
 */
class SheetRefusalTests {

	@Test
	void anUnknownSheetIsRefused() {
		assertThat(pioneer((book) -> book.createSheet("Sheet1")))
			.containsExactly("Sheet1：不认识这张工作表；请删除，或改成规定的名称：计分表、封顶、等次、用例、填写说明");
	}

	@Test
	void missingSheetsAreRefused() {
		assertThat(pioneer((book) -> {
			book.removeSheetAt(book.getSheetIndex("封顶"));
			book.removeSheetAt(book.getSheetIndex("填写说明"));
		})).containsExactly("缺少工作表“填写说明”；请补上，或用 rules template 生成空白工作簿后把内容复制过去",
				"缺少工作表“封顶”；请补上，或用 rules template 生成空白工作簿后把内容复制过去");
	}

	@Test
	void aHiddenSheetIsRefusedHoweverWellHidden() {
		assertThat(pioneer((book) -> book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN)))
			.containsExactly("封顶：是隐藏的工作表，里面有内容；请取消隐藏");
	}

	@Test
	void anUnknownHeaderIsRefused() {
		assertThat(pioneer(text("封顶!C1", "备注"))).containsExactly("封顶 › C1：不认识表头“备注”；请删除这一列，或改成这张表的列名：类别、封顶");
	}

	@Test
	void aHeaderThatIsNearlyRightIsRefusedNamingTheRightOne() {
		assertThat(pioneer(text("等次!B1", "下限（含）"))).containsExactly("等次：第一行缺少表头“下限(含)”；请补上这些列",
				"等次 › B1：不认识表头“下限（含）”；应写作“下限(含)”");
	}

	@Test
	void aMissingHeaderIsRefusedWithTheContentBelow() {
		assertThat(pioneer(Edits.clear("封顶!B1"))).containsExactly("封顶：第一行缺少表头“封顶”；请补上这些列",
				"封顶 › B2：这一列没有表头，内容不会被读取；请删除，或写到“说明”里");
	}

	@Test
	void aDoubledHeaderIsRefused() {
		assertThat(pioneer(text("封顶!C1", "封顶"))).containsExactly("封顶 › C1：表头“封顶”重复；请删除其中一列");
	}

	@Test
	void theOrderOfColumnsIsFree() throws Exception {
		byte[] moved = Edits.book(BookKind.PIONEER_INDEX, (book) -> {
			XSSFSheet sheet = book.getSheet("封顶");
			for (int row = 0; row <= sheet.getLastRowNum(); row++) {
				sheet.getRow(row).createCell(5).copyCellFrom(sheet.getRow(row).getCell(0), new CellCopyPolicy());
				sheet.getRow(row).removeCell(sheet.getRow(row).getCell(0));
			}
		});
		assertThat(Workbooks.index(moved, "f.xlsx").book().caps())
			.isEqualTo(Workbooks.index(BookKind.PIONEER_INDEX.shipped(), "f.xlsx").book().caps());
	}

	@Test
	void aBlankRowBetweenRowsIsRefused() {
		assertThat(pioneer(clearRow("计分表", 5))).containsExactly("计分表 › 第5行：是空行；请删除这一行");
	}

	@Test
	void aMissingRowBetweenRowsIsRefused() {
		assertThat(pioneer((book) -> book.getSheet("等次").shiftRows(3, 4, 2))).containsExactly("等次 › 第4行：是空行；请删除这一行",
				"等次 › 第5行：是空行；请删除这一行");
	}

	@Test
	void blankRowsAtTheEndAreNoContent() {
		assertThat(pioneer((book) -> book.getSheet("封顶").createRow(40).createCell(0).setCellValue(" "))).isEmpty();
	}

	@Test
	void aHiddenRowIsRefused() {
		assertThat(pioneer((book) -> book.getSheet("计分表").getRow(4).setZeroHeight(true)))
			.containsExactly("计分表 › 第5行：是隐藏的行，里面有内容；请取消隐藏（或取消筛选），不要的就删除");
	}

	@Test
	void aHiddenColumnIsRefused() {
		assertThat(pioneer((book) -> book.getSheet("计分表").setColumnHidden(6, true)))
			.containsExactly("计分表 › G列：是隐藏的列，里面有内容；请取消隐藏，不要的就删除");
	}

	@Test
	void hiddenRowsAndColumnsWithoutContentDoNotMatter() {
		assertThat(pioneer((book) -> {
			book.getSheet("计分表").setColumnHidden(20, true);
			book.getSheet("计分表").createRow(100).setZeroHeight(true);
		})).isEmpty();
	}

	@Test
	void mergedCellsInTheDataAreRefused() {
		assertThat(pioneer((book) -> book.getSheet("计分表").addMergedRegion(CellRangeAddress.valueOf("B2:B3"))))
			.containsExactly("计分表 › B2：是合并的单元格 B2:B3；请取消合并，每格分别填写");
	}

	@Test
	void mergedCellsInTheGuideDoNotMatter() {
		assertThat(pioneer((book) -> book.getSheet("填写说明").addMergedRegion(CellRangeAddress.valueOf("A1:C1"))))
			.isEmpty();
	}

	@Test
	void aPictureOnTheDataIsRefused() {
		assertThat(pioneer((book) -> {
			int picture = book.addPicture(new byte[] { 1 }, Workbook.PICTURE_TYPE_PNG);
			book.getSheet("计分表")
				.createDrawingPatriarch()
				.createPicture(book.getCreationHelper().createClientAnchor(), picture);
		})).containsExactly("计分表：表上有图片、图形或图表，里面的内容不会被读取；请删除（可以放到“填写说明”）");
	}

	@Test
	void aCommentOnACellDoesNotMatter() {
		assertThat(pioneer((book) -> Edits.cell(book, "计分表!A2")
			.setCellComment(book.getSheet("计分表")
				.createDrawingPatriarch()
				.createCellComment(book.getCreationHelper().createClientAnchor()))))
			.isEmpty();
	}

	@Test
	void aDoubledCodeIsRefused() {
		assertThat(pioneer(text("计分表!A3", "XF-101"))).contains("计分表 › A3：编号“XF-101”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void aDoubledCapIsRefused() {
		assertThat(pioneer(text("封顶!A3", "基础"))).contains("封顶 › A3：类别“基础”与第 2 行重复；请改成不重复的，或删除其中一行");
	}

	@Test
	void moreRowsThanAnyoneWritesAreRefused() {
		assertThat(pioneer((book) -> many(book.getSheet("封顶")))).contains("封顶：有 1001 行，最多 1000 行；请删去多余的行");
	}

	@Test
	void aSelectionWorkbookIsNoIndexWorkbook() {
		assertThatException().isThrownBy(() -> Workbooks.index(BookKind.EXEMPLAR_SELECTION.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是评选工作簿，这里要计分工作簿（先锋指数、堡垒指数或科室指数）；请换一个文件");
		assertThatException().isThrownBy(() -> Workbooks.selection(BookKind.PIONEER_INDEX.shipped(), "f.xlsx"))
			.withMessage("f.xlsx：是计分工作簿，这里要评选工作簿；请换一个文件");
	}

	private static void many(XSSFSheet sheet) {
		for (int row = 4; row <= 1001; row++) {
			sheet.createRow(row).createCell(0).setCellValue("基础");
		}
	}

}
