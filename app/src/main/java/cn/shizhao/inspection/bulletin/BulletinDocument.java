package cn.shizhao.inspection.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import org.springframework.core.io.ClassPathResource;

/**
 * Writes a bulletin into the shipped Word document.
 */
final class BulletinDocument {

	private static final Configure CONFIGURE = Configure.builder().bind("行", new LoopRowTableRenderPolicy()).build();

	private BulletinDocument() {
	}

	/**
	 * A bulletin as a document.
	 * @param view what it says
	 * @return a .docx
	 */
	static byte[] of(BulletinView view) {
		try (XWPFTemplate template = XWPFTemplate
			.compile(new ClassPathResource("bulletins/bulletin.docx").getInputStream(), CONFIGURE);
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			template.render(fields(view)).write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> fields(BulletinView view) {
		Map<String, Object> fields = new HashMap<>();
		fields.put("红头", view.redHead());
		fields.put("无红头", !view.redHead());
		fields.put("编号", view.number());
		fields.put("单位", view.bureau());
		fields.put("日期", view.date());
		fields.put("印发", view.date().isEmpty() ? "" : view.date() + "印发");
		fields.put("标题", view.title());
		fields.put("更正", view.correctionNote());
		fields.put("部分", view.sections().stream().map(BulletinDocument::section).toList());
		return fields;
	}

	private static Map<String, Object> section(BulletinView.Section section) {
		return Map.of("小标题", section.heading(), "段落", section.paragraphs(), "表",
				section.tables().stream().map(BulletinDocument::table).toList());
	}

	private static Map<String, Object> table(BulletinView.CountTable table) {
		return Map.of("表名", table.caption(), "栏名", table.column(), "行",
				table.rows()
					.stream()
					.map((row) -> Map.of("名称", row.name(), "提醒", row.reminders(), "一般", row.ordinaries(), "严重",
							row.severes(), "合计", row.total()))
					.toList());
	}

}
