package cn.shizhao.platform.startup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Writes to the console in UTF-8 whatever the locale: under {@code LC_ALL=C}, as services
 * run, every Chinese character was a question mark. A console that knows no UTF-8 is
 * named with {@code -Dshizhao.console=GBK}.
 */
public final class Utf8Console {

	private static final String SETTING = "shizhao.console";

	private Utf8Console() {
	}

	/** Takes effect for whatever is printed from now on. */
	public static void use() {
		Charset charset = Charset.forName(System.getProperty(SETTING, "UTF-8"));
		System.setOut(stream(FileDescriptor.out, charset));
		System.setErr(stream(FileDescriptor.err, charset));
	}

	private static PrintStream stream(FileDescriptor console, Charset charset) {
		return new PrintStream(new FileOutputStream(console), true, charset);
	}

}
