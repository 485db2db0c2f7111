package cn.shizhao.foundation.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import cn.shizhao.foundation.upload.Budget;
import cn.shizhao.rules.CsvCells;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a CSV file in UTF-8.
 */
final class CsvTables {

	private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private CsvTables() {
	}

	static List<Table> read(String file, byte[] content, Problems problems, Budget budget) {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(text(content))) {
			TableBuilder builder = new TableBuilder(file, problems, budget);
			for (CsvRecord record : reader) {
				List<String> cells = record.getFields().stream().map(CsvCells::read).map(String::strip).toList();
				if (!builder.add((int) record.getStartingLineNumber(), cells)) {
					break;
				}
			}
			return builder.build().stream().toList();
		}
		catch (UncheckedIOException ex) {
			problems.add(file + "：不是 UTF-8 编码；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”，或者直接用 .xlsx");
		}
		catch (CsvParseException | IOException ex) {
			problems.add(file + "：不是正确的 CSV（可能引号没有成对）；请在 Excel 里另存为“CSV UTF-8（逗号分隔）”");
		}
		return List.of();
	}

	/** Complains of any other encoding. */
	private static Reader text(byte[] content) {
		int from = Arrays.equals(content, 0, Math.min(BOM.length, content.length), BOM, 0, BOM.length) ? BOM.length : 0;
		return new InputStreamReader(new ByteArrayInputStream(content, from, content.length - from),
				StandardCharsets.UTF_8.newDecoder());
	}

}
