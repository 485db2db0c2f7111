package cn.shizhao.rules.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import cn.shizhao.rules.SelectionBook.Award;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads 评选类别 by its Chinese or its ASCII name; some locales garble Chinese arguments
 * before Java sees them.
 */
class AwardConverter implements ITypeConverter<Award> {

	@Override
	public Award convert(String name) {
		return Arrays.stream(Award.values())
			.filter((award) -> award.label().equals(name) || award.code().equals(name))
			.findFirst()
			.orElseThrow(() -> new TypeConversionException(
					(name.contains("\uFFFD") ? "评选类别的汉字没有传进来；请用英文写法，可写 " : "没有“" + name + "”这个评选类别；可写 ")
							+ Arrays.stream(Award.values())
								.map((award) -> award.label() + "（" + award.code() + "）")
								.collect(Collectors.joining("、"))));
	}

}
