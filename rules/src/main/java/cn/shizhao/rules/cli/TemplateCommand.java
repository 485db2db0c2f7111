package cn.shizhao.rules.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/**
 * Writes an empty workbook.
 */
@Command(name = "template", header = "生成空白工作簿，带表头、下拉列表和填写说明")
class TemplateCommand implements Callable<Integer> {

	@Mixin
	private HelpOption help;

	@Parameters(index = "0", paramLabel = "KIND", converter = KindConverter.class,
			description = { "哪一种：pioneer-index 党员先锋指数，fortress-index 支部堡垒指数，section-index 科室指数，",
					"exemplar-selection 标兵与优秀科室评选，visit-routes 喜报送达分线，",
					"inspection-response 检查处置，lecture-roster 月讲堂排课" })
	private BookKind kind;

	@Parameters(index = "1", paramLabel = "OUT.xlsx", description = "写到哪个文件；已有的文件不会被覆盖")
	private Path out;

	@Override
	public Integer call() {
		try {
			Files.write(this.out, Workbooks.template(this.kind), StandardOpenOption.CREATE_NEW);
			return 0;
		}
		catch (FileAlreadyExistsException ex) {
			throw new UnusableException(this.out + "：已经有这个文件；请换一个文件名，或先把它移走");
		}
		catch (IOException ex) {
			throw Outputs.unwritable(this.out, ex);
		}
	}

	/**
	 * Reads the kind by its Chinese or its ASCII name.
	 */
	static class KindConverter implements ITypeConverter<BookKind> {

		@Override
		public BookKind convert(String name) {
			return BookKind.of(name)
				.orElseThrow(() -> new TypeConversionException("没有“" + name + "”这种工作簿；可写 "
						+ Arrays.stream(BookKind.values()).map(BookKind::code).collect(Collectors.joining("、"))));
		}

	}

}
