package cn.shizhao.platform.engine;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/**
 * Every method and path that the engine's REST and its web applications answer, read from
 * their annotations; the web applications know theirs once the application runs.
 */
final class EngineResources {

	private final SortedSet<String> found = new TreeSet<>();

	private EngineResources() {
	}

	/**
	 * What is below an engine's name comes once. Such as {@code POST /task/{id}/claim},
	 * or {@code GET /cockpit/plugin/…} for what belongs to a web application.
	 */
	static SortedSet<String> all() {
		EngineResources resources = new EngineResources();
		resources.roots("", CamundaRestResources.getResourceClasses());
		resources.roots("", new EngineRestApplication());
		resources.roots("/cockpit", new CockpitApplication());
		resources.roots("/tasklist", new TasklistApplication());
		resources.roots("/admin", new AdminApplication());
		resources.roots("/welcome", new WelcomeApplication());
		return resources.found;
	}

	private void roots(String base, Application application) {
		roots(base, application.getClasses());
	}

	private void roots(String base, Set<Class<?>> classes) {
		classes.forEach((type) -> path(type).ifPresent((path) -> walk(joined(base, path), type)));
	}

	private void walk(String base, Class<?> type) {
		family(type).flatMap((each) -> Arrays.stream(each.getDeclaredMethods()))
			.filter((method) -> !method.isBridge())
			.forEach((method) -> visit(base, method));
	}

	private void visit(String base, Method method) {
		Optional<String> path = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
		Optional<String> verb = Arrays.stream(method.getAnnotations())
			.map(Annotation::annotationType)
			.map((annotation) -> annotation.getAnnotation(HttpMethod.class))
			.flatMap((annotation) -> Stream.ofNullable(annotation).map(HttpMethod::value))
			.findFirst();
		String address = joined(base, path.orElse(""));
		if (verb.isPresent()) {
			this.found.add(verb.get() + " " + address);
		}
		else if (path.isPresent() && !address.startsWith("/engine/{name}")) {
			walk(address, method.getReturnType());
		}
	}

	private static Optional<String> path(Class<?> type) {
		return family(type).flatMap((each) -> Stream.ofNullable(each.getAnnotation(Path.class)).map(Path::value))
			.findFirst();
	}

	private static Stream<Class<?>> family(Class<?> type) {
		List<Class<?>> family = new ArrayList<>();
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			family.add(each);
			family.addAll(List.of(each.getInterfaces()));
		}
		return family.stream();
	}

	private static String joined(String base, String path) {
		return (base + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
	}

}
