package cn.shizhao.front.help;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manual as a whole: no link leads nowhere, whatever people open or do is explained,
 * and no page lies where nobody finds it.
 */
class HelpTests {

	private static final Path PROCESSES = Path.of("processes/src/main/resources/processes");

	private static final Path OTHERS = Path.of("app/src/main/resources/help");

	private static final Path README = Path.of("README.md");

	private static final Path MATRIX = Path.of("app/src/test/resources/role-matrix.txt");

	private static final Path FORMS = Path.of("app/src/main/resources/static/forms");

	private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

	private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

	/**
	 * Not ours to explain: the engine's and the monitoring's own doors, and the login.
	 */
	private static final Pattern ELSEWHERE = Pattern.compile("/(api|actuator|ops|help|login)(/.*)?|/calendar\\.ics");

	private final Map<String, HelpPage> pages = new HelpPages().all()
		.stream()
		.collect(Collectors.toMap(HelpPage::name, Function.identity()));

	@Test
	void noLinkBetweenPagesLeadsNowhere() {
		this.pages.values()
			.forEach((page) -> assertThat(targets(page).toList()).as(page.name())
				.allSatisfy((target) -> assertThat(exists(target)).as(target).isTrue()));
	}

	/** As the repository shows them, without this program. */
	@Test
	void linksLeadFromFileToFile() throws IOException {
		for (Path file : Stream.concat(files().stream(), Stream.of(README)).toList()) {
			assertThat(LINK.matcher(Files.readString(file)).results().map((link) -> link.group(1)).toList())
				.as(file.toString())
				.allSatisfy((link) -> assertThat(file.resolveSibling(link.replaceFirst("#.*", ""))).isRegularFile());
		}
	}

	@Test
	void whoReadsAPageMayReadWhatItLinksTo() {
		for (HelpPage page : this.pages.values()) {
			assertThat(targets(page).map((target) -> page(target).groups())).as(page.name())
				.allSatisfy((groups) -> assertThat(
						groups.isEmpty() || (!page.groups().isEmpty() && groups.containsAll(page.groups())))
					.isTrue());
		}
	}

	/** Tasklist puts the process and the task's name together to an address. */
	@Test
	void everyTaskOfEveryProcessIsAHeadingOfItsPage() throws IOException {
		try (Stream<Path> files = Files.walk(PROCESSES)) {
			for (Path file : files.filter((one) -> one.toString().endsWith(".bpmn")).toList()) {
				BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
				String process = model.getModelElementsByType(Process.class).iterator().next().getId();
				assertThat(this.pages).as("help of the process").containsKey(process);
				assertThat(this.pages.get(process).groups().isEmpty() || tasks(model).isEmpty()).as("for everyone")
					.isTrue();
				assertThat(this.pages.get(process).sections()).extracting(HelpPage.Section::anchor)
					.as(process)
					.containsAll(tasks(model));
			}
		}
	}

	private static Set<String> tasks(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.map(UserTask::getName)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void formsLeadToTheirProcess() throws IOException {
		assertThat(Files.readString(FORMS.resolve("shizhao-tasklist.js")))
			.contains("/help/{{ task._embedded.processDefinition[0].key }}#{{ task.name }}");
		assertThat(Files.readString(FORMS.resolve("shizhao-fields.js"))).contains("/help/{{sz.starts}}");
		try (Stream<Path> forms = Files.walk(PROCESSES)) {
			assertThat(forms.filter((form) -> form.toString().endsWith(".html"))).isNotEmpty()
				.allSatisfy((form) -> assertThat(form).content().contains("<sz-state>"));
		}
	}

	@Test
	void everyAddressThatPeopleOpenIsExplained() throws IOException {
		HelpPages all = new HelpPages();
		List<String> bare = addresses().filter((path) -> all.explaining(path).isEmpty()).toList();
		assertThat(bare).as("add the beginning of the address to a page").isEmpty();
	}

	@Test
	void noPageExplainsWhatIsNotThere() throws IOException {
		List<String> addresses = Stream.concat(addresses(), Stream.of("/ops")).toList();
		this.pages.values()
			.forEach((page) -> assertThat(page.explains()).as(page.name())
				.allSatisfy((start) -> assertThat(addresses)
					.anyMatch((path) -> path.equals(start) || path.startsWith(start + "/"))));
	}

	private static Stream<String> addresses() throws IOException {
		return Files.readAllLines(MATRIX)
			.stream()
			.filter((line) -> line.startsWith("page ") && line.contains(" GET "))
			.map((line) -> line.split(" ")[1])
			.filter((path) -> !ELSEWHERE.matcher(path).matches());
	}

	/** Found otherwise than by reading the index: from a form, a page or another page. */
	@Test
	void noPageIsOrphaned() {
		Set<String> linked = this.pages.values()
			.stream()
			.flatMap((page) -> targets(page).map((target) -> page(target).name())
				.filter((to) -> !to.equals(page.name())))
			.collect(Collectors.toSet());
		assertThat(this.pages.values()).filteredOn((page) -> page.explains().isEmpty())
			.filteredOn((page) -> Files.notExists(PROCESSES.resolve(page.name())))
			.extracting(HelpPage::name)
			.allMatch(linked::contains);
	}

	@Test
	void everyPageSaysWhatItIs() throws IOException {
		Set<String> groups = Stream.of(Role.values()).map(Role::group).collect(Collectors.toSet());
		assertThat(this.pages).hasSameSizeAs(files());
		assertThat(this.pages.values()).allSatisfy((page) -> {
			assertThat(page.title()).as("one heading of the first level, at the top").isNotBlank();
			assertThat(page.theme()).as("theme of " + page.name()).isNotEqualTo("其他");
			assertThat(groups).as("roles of " + page.name()).containsAll(page.groups());
			assertThat(page.html()).as(page.name()).doesNotContain("<h1", "src=").doesNotContainPattern("&lt;[a-z/!]");
		});
		assertThat(this.pages.values()).extracting(HelpPage::order).doesNotHaveDuplicates();
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> processes = Files.walk(PROCESSES); Stream<Path> others = Files.walk(OTHERS)) {
			return Stream.concat(processes, others).filter((file) -> file.toString().endsWith(".md")).toList();
		}
	}

	private static Stream<String> targets(HelpPage page) {
		return HREF.matcher(page.html())
			.results()
			.map((link) -> link.group(1))
			.map((target) -> target.startsWith("#") ? page.path() + target : target);
	}

	private boolean exists(String target) {
		String[] parts = target.split("#");
		String decoded = URLDecoder.decode((parts.length > 1) ? parts[1] : "", StandardCharsets.UTF_8);
		return target.startsWith("/help/") && this.pages.containsKey(page(target).name()) && (decoded.isEmpty()
				|| page(target).sections().stream().anyMatch((one) -> one.anchor().equals(decoded)));
	}

	private HelpPage page(String target) {
		HelpPage page = this.pages.get(target.replaceFirst("/help/", "").replaceFirst("#.*", ""));
		assertThat(page).as(target).isNotNull();
		return page;
	}

}
