package cn.shizhao.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The models hold together: names, forms, beans, called processes and drawings.
 */
class ProcessModelTests {

	private static final Path ROOT = Path.of("src/main/resources/processes");

	private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:([a-z-]+\\.html)");

	private static final Map<Class<? extends FlowElement>, String> PREFIXES = Map.ofEntries(
			entry(StartEvent.class, "startEvent_"), entry(EndEvent.class, "endEvent_"),
			entry(UserTask.class, "userTask_"), entry(ServiceTask.class, "serviceTask_"),
			entry(ReceiveTask.class, "receiveTask_"), entry(Gateway.class, "gateway_"),
			entry(SubProcess.class, "subProcess_"), entry(BoundaryEvent.class, "timer_"),
			entry(IntermediateCatchEvent.class, "timer_"), entry(CallActivity.class, "callActivity_"),
			entry(SequenceFlow.class, "flow_"));

	static Stream<Path> models() {
		try (Stream<Path> files = Files.walk(ROOT)) {
			List<Path> models = files.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList();
			assertThat(models).isNotEmpty();
			return models.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void isNamedAfterItsFolderAndSaysVersionAndKeepingTime(Path file) {
		Process process = process(file);
		assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
		assertThat(file.getParent().getFileName()).hasToString(process.getId());
		assertThat(process.isExecutable()).isTrue();
		assertThat(process.getName()).matches("\\p{IsHan}+");
		assertThat(process.getCamundaVersionTag()).matches("\\d+\\.\\d+");
		assertThat(process.getCamundaHistoryTimeToLiveString()).matches("\\d+|P\\d+D");
	}

	@ParameterizedTest
	@MethodSource("models")
	void givesEveryElementAnIdOfItsKindAndAShapeOrLine(Path file) {
		assertThat(elements(file, FlowElement.class)).allSatisfy((element) -> {
			assertThat(element.getId()).matches(prefix(element) + "[a-z][A-Za-z]*");
			assertThat(element.getDiagramElement()).as("drawing of " + element.getId()).isNotNull();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void namesEveryStepInChineseAndEveryGatewayAsAQuestion(Path file) {
		Set<FlowNode> steps = elements(file, FlowNode.class).stream()
			.filter((node) -> !(node instanceof StartEvent start && start.getParentElement() instanceof SubProcess))
			.collect(Collectors.toSet());
		assertThat(steps).allSatisfy((step) -> assertThat(step.getName()).matches("\\p{IsHan}+？?"));
		assertThat(elements(file, ExclusiveGateway.class)).allSatisfy((gateway) -> {
			assertThat(gateway.getName()).endsWith("？");
			assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).containsExactlyInAnyOrder("是", "否");
			assertThat(gateway.getDefault()).as("way out of " + gateway.getId()).isNotNull();
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void asksOnePreparedFlagAtEveryGateway(Path file) {
		assertThat(elements(file, ConditionExpression.class))
			.allSatisfy((condition) -> assertThat(condition.getTextContent()).matches("\\$\\{[a-z][A-Za-z]*}"));
	}

	@ParameterizedTest
	@MethodSource("models")
	void callsBeansThatAreNamedAfterTheirSteps(Path file) {
		assertThat(elements(file, ServiceTask.class))
			.allSatisfy((task) -> assertThat(task.getCamundaDelegateExpression())
				.isEqualTo("${" + task.getId().substring("serviceTask_".length()) + "Delegate}"));
		assertThat(elements(file, CamundaTaskListener.class)).allSatisfy((listener) -> {
			assertThat(listener.getCamundaDelegateExpression()).matches("\\$\\{[a-z][A-Za-z]*Listener}");
			assertThat(listener.getCamundaEvent()).isEqualTo("complete");
		});
	}

	@ParameterizedTest
	@MethodSource("models")
	void tellsEveryPersonWhatToDoWithAFormOfItsOwnFolder(Path file) {
		assertThat(elements(file, UserTask.class)).allSatisfy((task) -> {
			assertThat(task.getDocumentations()).as("words for " + task.getId()).hasSize(1);
			assertThat(form(task.getCamundaFormKey())).isNotBlank();
			assertThat(task.getCamundaCandidateGroups()).isNotBlank();
		});
		elements(file, StartEvent.class).stream()
			.filter((start) -> start.getCamundaFormKey() != null)
			.forEach((start) -> assertThat(file.resolveSibling(form(start.getCamundaFormKey()))).isRegularFile());
	}

	@ParameterizedTest
	@MethodSource("models")
	void keepsNoFormThatNobodyOpens(Path file) throws IOException {
		Set<String> used = Stream
			.concat(elements(file, UserTask.class).stream().map(UserTask::getCamundaFormKey),
					elements(file, StartEvent.class).stream().map(StartEvent::getCamundaFormKey))
			.filter((key) -> key != null)
			.map(ProcessModelTests::form)
			.collect(Collectors.toCollection(HashSet::new));
		try (Stream<Path> files = Files.list(file.getParent())) {
			assertThat(files.map((path) -> path.getFileName().toString()).filter((name) -> name.endsWith(".html")))
				.isSubsetOf(used);
		}
	}

	@ParameterizedTest
	@MethodSource("models")
	void callsProcessesThatExist(Path file) {
		Set<String> known = models().map((model) -> process(model).getId()).collect(Collectors.toSet());
		assertThat(elements(file, CallActivity.class)).extracting(CallActivity::getCalledElement)
			.allSatisfy((called) -> assertThat(known).contains(called));
	}

	private static String form(String formKey) {
		var matcher = FORM_KEY.matcher(formKey);
		assertThat(matcher.matches()).as("form key " + formKey).isTrue();
		return matcher.group(1);
	}

	private static String prefix(FlowElement element) {
		if (element instanceof CatchEvent event && !(element instanceof StartEvent)
				&& event.getEventDefinitions().stream().allMatch(MessageEventDefinition.class::isInstance)) {
			return "message_";
		}
		return PREFIXES.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isInstance(element))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no prefix agreed for " + element.getElementType().getTypeName()));
	}

	private static Process process(Path file) {
		return elements(file, Process.class).iterator().next();
	}

	private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> elements(Path file,
			Class<T> type) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		return model.getModelElementsByType(type);
	}

}
