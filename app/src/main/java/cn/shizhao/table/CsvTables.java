package cn.shizhao.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a CSV file in UTF-8.
 */
final class CsvTables {

	private CsvTables() {
	}

	static List<Table> read(String file, byte[] content, Problems problems) {
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofCsvRecord(decode(content))) {
			TableBuilder builder = new TableBuilder(file, problems);
			for (CsvRecord record : reader) {
				List<String> cells = record.getFields().stream().map(String::strip).toList();
				if (!builder.add((int) record.getStartingLineNumber(), cells)) {
					break;
				}
			}
			return builder.build().stream().toList();
		}
		catch (CharacterCodingException ex) {
			problems.add(file + ":不是 UTF-8 编码;请在 Excel 里另存为“CSV UTF-8(逗号分隔)”,或者直接用 .xlsx");
		}
		catch (CsvParseException | IOException ex) {
			problems.add(file + ":不是正确的 CSV(可能引号没有成对);请在 Excel 里另存为“CSV UTF-8(逗号分隔)”");
		}
		return List.of();
	}

	private static String decode(byte[] content) throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
		return text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

}
