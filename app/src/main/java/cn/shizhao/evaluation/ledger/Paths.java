package cn.shizhao.evaluation.ledger;

import java.util.Arrays;
import java.util.Locale;

import cn.shizhao.rules.Subject;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Kinds of subject as addresses write them: member, branch, section.
 */
final class Paths {

	private Paths() {
	}

	static String of(Subject subject) {
		return subject.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads a part of an address.
	 * @param path member, branch or section
	 * @return the kind of subject
	 */
	static Subject subject(String path) {
		return Arrays.stream(Subject.values())
			.filter((subject) -> of(subject).equals(path))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有“" + path + "”这类指数；请从指数列表进入"));
	}

}
