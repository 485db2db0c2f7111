package cn.shizhao;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.Suite;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gate runs suites: an integration test that belongs to none would never run.
 */
class SuitesTests {

	@Test
	void everyIntegrationTestBelongsToOneSuite() {
		List<String> suites = classes("IntegrationSuite").stream()
			.filter((suite) -> suite.isAnnotationPresent(Suite.class))
			.map((suite) -> suite.getAnnotation(IncludeTags.class).value()[0])
			.toList();
		List<Class<?>> tests = classes("IntegrationTests");
		assertThat(suites).isNotEmpty();
		assertThat(tests).isNotEmpty()
			.allSatisfy((test) -> assertThat(tags(test)).as(test.getName())
				.singleElement()
				.satisfies((tag) -> assertThat(suites).contains(tag)));
	}

	private static List<String> tags(Class<?> test) {
		return AnnotatedElementUtils.findAllMergedAnnotations(test, Tag.class).stream().map(Tag::value).toList();
	}

	private static List<Class<?>> classes(String ending) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter((reader, factory) -> reader.getClassMetadata().getClassName().endsWith(ending));
		return scanner.findCandidateComponents("cn.shizhao")
			.stream()
			.<Class<?>>map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.toList();
	}

}
