package cn.shizhao.platform.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of the messages: one file for each process, beside its model. Features ask
 * for theirs when they are made, so that a wrong text stops the start.
 */
@Component
public class MessageTexts {

	private final Map<String, Properties> files = new ConcurrentHashMap<>();

	private final Set<String> asked = ConcurrentHashMap.newKeySet();

	/**
	 * One text.
	 * @param process whose file it stands in, such as {@code quarterly-evaluation}
	 * @param key its name in the file
	 * @param fields what it may name in braces
	 * @return the text
	 * @throws IllegalStateException with a Chinese message when the file or the text is
	 * missing, or names another field
	 */
	public MessageText text(String process, String key, String... fields) {
		String template = file(process).getProperty(key);
		if (template == null || template.isBlank()) {
			throw new IllegalStateException(path(process) + " 里没有消息“" + key + "”；请补上");
		}
		this.asked.add(process + "/" + key);
		try {
			return new MessageText(template, Set.of(fields));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(path(process) + " 的消息“" + key + "”：" + ex.getMessage(), ex);
		}
	}

	/**
	 * Texts that nobody asked for, perhaps misspelt, in the files that someone reads.
	 * @return process and name of each
	 */
	Set<String> unused() {
		Set<String> unused = new TreeSet<>();
		this.files
			.forEach((process, file) -> file.stringPropertyNames().forEach((key) -> unused.add(process + "/" + key)));
		unused.removeAll(this.asked);
		return unused;
	}

	private Properties file(String process) {
		return this.files.computeIfAbsent(process, MessageTexts::read);
	}

	private static Properties read(String process) {
		try (Reader reader = new InputStreamReader(new ClassPathResource(path(process)).getInputStream(),
				StandardCharsets.UTF_8)) {
			Properties file = new Properties();
			file.load(reader);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("读不到消息文件 " + path(process), ex);
		}
	}

	private static String path(String process) {
		return "processes/" + process + "/messages.properties";
	}

}
