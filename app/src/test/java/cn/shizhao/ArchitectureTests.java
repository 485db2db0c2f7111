package cn.shizhao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The boundaries of the application: a broken one fails here, not in a review.
 */
class ArchitectureTests {

	/** Those of several packages; 五必谈 is one package. */
	static final List<String> WINGS = List.of("foundation", "platform", "evaluation", "commendation", "inspection",
			"lecture", "front");

	private static final Pattern CALLED = Pattern.compile("[dD]elegateExpression=\"\\$\\{(\\w+)}\"");

	private static final Pattern TABLE = Pattern.compile("(?:FROM|JOIN|INTO|UPDATE)\\s+([a-z_]+)");

	/** The roster's, for names and units. */
	private static final Set<String> READ_BY_ALL = Set.of("person", "branch", "section");

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("cn.shizhao");

	@Test
	void onlyBridgesTouchTheEngine() {
		DescribedPredicate<JavaClass> bridges = resideInAnyPackage("cn.shizhao.platform.engine",
				"cn.shizhao.platform.casework")
			.or(simpleNameEndingWith("Process"));
		noClasses().that(DescribedPredicate.not(bridges))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.camunda..")
			.check(CLASSES);
	}

	/** The engine looks for a bean when a process comes to it, which is too late. */
	@Test
	void everyBeanThatAModelCallsIsAStepAndTheOtherWayRound() throws IOException {
		Set<String> called = new TreeSet<>();
		for (Resource model : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:processes/**/*.bpmn")) {
			CALLED.matcher(model.getContentAsString(StandardCharsets.UTF_8))
				.results()
				.forEach((found) -> called.add(found.group(1)));
		}
		Set<String> steps = CLASSES.stream()
			.filter(simpleNameEndingWith("Process"))
			.flatMap((process) -> process.getMethods().stream())
			.filter((method) -> method.isAnnotatedWith(Bean.class))
			.map(JavaMethod::getName)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(steps).hasSizeGreaterThan(100).isEqualTo(called);
	}

	@Test
	void rulesKnowNothingOfTheApplication() {
		noClasses().that()
			.resideInAPackage("cn.shizhao.rules..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.camunda..", "org.apache.ibatis..")
			.check(CLASSES);
	}

	/** A wing knows only those below it. */
	@Test
	void wingsKnowOnlyWhatLiesBelow() {
		layeredArchitecture().consideringOnlyDependenciesInLayers()
			.layer("foundation")
			.definedBy("cn.shizhao.foundation..")
			.layer("platform")
			.definedBy("cn.shizhao.platform..")
			.layer("evaluation")
			.definedBy("cn.shizhao.evaluation..")
			.layer("talk")
			.definedBy("cn.shizhao.talk..")
			.layer("commendation")
			.definedBy("cn.shizhao.commendation..")
			.layer("inspection")
			.definedBy("cn.shizhao.inspection..")
			.layer("lecture")
			.definedBy("cn.shizhao.lecture..")
			.layer("front")
			.definedBy("cn.shizhao.front..")
			.whereLayer("front")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("lecture")
			.mayOnlyBeAccessedByLayers("front")
			.whereLayer("inspection")
			.mayOnlyBeAccessedByLayers("front")
			.whereLayer("commendation")
			.mayOnlyBeAccessedByLayers("front")
			.whereLayer("talk")
			.mayOnlyBeAccessedByLayers("front", "lecture", "inspection", "commendation")
			.whereLayer("evaluation")
			.mayOnlyBeAccessedByLayers("front", "lecture", "inspection", "commendation", "talk")
			.whereLayer("platform")
			.mayOnlyBeAccessedByLayers("front", "lecture", "inspection", "commendation", "talk", "evaluation")
			.check(CLASSES);
	}

	@Test
	void everyClassStandsInAWing() {
		classes().that()
			.resideInAPackage("cn.shizhao..")
			.should()
			.resideInAnyPackage(Stream
				.concat(Stream.of("cn.shizhao", "cn.shizhao.rules..", "cn.shizhao.talk"),
						WINGS.stream().map((wing) -> "cn.shizhao." + wing + ".*"))
				.toArray(String[]::new))
			.check(CLASSES);
	}

	@ParameterizedTest
	@FieldSource("WINGS")
	void packagesOfAWingHaveNoCycles(String wing) {
		slices().matching("cn.shizhao." + wing + ".(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	/** Whoever wants to know asks the feature that keeps it. */
	@Test
	void aTableIsReadAndWrittenByOnePackage() {
		Map<String, Set<String>> users = new TreeMap<>();
		CLASSES.stream()
			.filter((type) -> type.isAnnotatedWith(Mapper.class))
			.forEach((mapper) -> statements(mapper).flatMap((sql) -> TABLE.matcher(sql).results())
				.map((found) -> found.group(1))
				.forEach((table) -> users.computeIfAbsent(table, (any) -> new TreeSet<>())
					.add(mapper.getPackageName())));
		assertThat(users).as("tables of all features").hasSizeGreaterThan(80);
		users.keySet().removeAll(READ_BY_ALL);
		assertThat(users).allSatisfy((table, packages) -> assertThat(packages).as(table).hasSize(1));
	}

	private static Stream<String> statements(JavaClass mapper) {
		return mapper.getMethods()
			.stream()
			.flatMap((method) -> method.getAnnotations().stream())
			.filter((annotation) -> annotation.getRawType().getPackageName().equals(Select.class.getPackageName()))
			.map((annotation) -> annotation.get("value").orElse(""))
			.filter(String[].class::isInstance)
			.map((parts) -> String.join(" ", (String[]) parts));
	}

	@Test
	void aTypeIsPublicOnlyForAnotherPackage() {
		List<String> needless = CLASSES.stream()
			.filter((type) -> !type.getPackageName().startsWith("cn.shizhao.rules"))
			.filter((type) -> !type.getPackageName().equals("cn.shizhao"))
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
			.filter((type) -> !type.isAssignableTo("org.springframework.boot.diagnostics.FailureAnalyzer"))
			.filter((type) -> !type.isAssignableTo("java.sql.Driver"))
			.filter((type) -> !type.isAssignableTo("org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider"))
			.filter((type) -> !type.isAssignableTo("ch.qos.logback.core.spi.ContextAware"))
			.filter((type) -> type.getDirectDependenciesToSelf()
				.stream()
				.map((dependency) -> dependency.getOriginClass().getPackageName())
				.allMatch(type.getPackageName()::equals))
			.map(JavaClass::getName)
			.toList();
		assertThat(needless).as("public types that no other package uses").isEmpty();
	}

	@Test
	void everyPackageIsNullMarkedAndExplained() {
		List<String> bare = CLASSES.stream()
			.map(JavaClass::getPackage)
			.distinct()
			.filter((folder) -> !folder.getClasses().isEmpty() && !folder.isAnnotatedWith(NullMarked.class))
			.map(Objects::toString)
			.toList();
		assertThat(bare).isEmpty();
	}

}
