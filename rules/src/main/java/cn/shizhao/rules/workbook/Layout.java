package cn.shizhao.rules.workbook;

import java.util.TreeSet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what makes a sheet look different from what is read: hidden rows and columns,
 * merged cells, things that float above the cells.
 */
class Layout {

	private final XSSFSheet sheet;

	private final String name;

	private final Findings findings;

	Layout(XSSFSheet sheet, String name, Findings findings) {
		this.sheet = sheet;
		this.name = name;
		this.findings = findings;
	}

	static boolean blank(@Nullable Row row) {
		if (row != null) {
			for (Cell cell : row) {
				if (!CellReader.blank((XSSFCell) cell)) {
					return false;
				}
			}
		}
		return true;
	}

	/**
	 * The zero-based last row with content, 0 when there is none below the header.
	 */
	int lastRow() {
		int last = Math.max(0, this.sheet.getLastRowNum());
		while (last > 0 && blank(this.sheet.getRow(last))) {
			last--;
		}
		return last;
	}

	void check(int last) {
		TreeSet<Integer> columns = new TreeSet<>();
		for (Row row : this.sheet) {
			if (blank(row)) {
				continue;
			}
			if (row.getZeroHeight() || row.getHeight() == 0) {
				this.findings.error(this.name, row.getRowNum(), -1, "是隐藏的行，里面有内容；请取消隐藏（或取消筛选），不要的就删除");
			}
			row.forEach((cell) -> columns.add(cell.getColumnIndex()));
		}
		columns.stream().filter(this::hidden).forEach(this::refuseHidden);
		this.sheet.getMergedRegions().forEach((region) -> refuseMerged(region, last));
		XSSFDrawing drawing = this.sheet.getDrawingPatriarch();
		if (drawing != null && !drawing.getShapes().isEmpty()) {
			this.findings.error(this.name, "表上有图片、图形或图表，里面的内容不会被读取；请删除（可以放到“填写说明”）");
		}
	}

	private boolean hidden(int column) {
		return (this.sheet.isColumnHidden(column) || this.sheet.getColumnWidth(column) == 0) && filled(column);
	}

	private boolean filled(int column) {
		for (Row row : this.sheet) {
			Cell cell = row.getCell(column);
			if (cell != null && !CellReader.blank((XSSFCell) cell)) {
				return true;
			}
		}
		return false;
	}

	private void refuseHidden(int column) {
		this.findings.error(this.name, -1, column, "是隐藏的列，里面有内容；请取消隐藏，不要的就删除");
	}

	private void refuseMerged(CellRangeAddress region, int last) {
		if (region.getFirstRow() <= last) {
			this.findings.error(this.name, region.getFirstRow(), region.getFirstColumn(),
					"是合并的单元格 " + region.formatAsString() + "；请取消合并，每格分别填写");
		}
	}

}
