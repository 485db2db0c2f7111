package cn.shizhao;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone of the sample bureau who works through REST and the addresses the task forms
 * use.
 */
final class Clerk {

	static final String PASSWORD = "shizhao2026";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String id;

	private final WebClient client;

	private Clerk(String id, WebClient client) {
		this.id = id;
		this.client = client;
	}

	static Clerk login(WebClient client, String id) {
		assertThat(client.login(id, PASSWORD).headers().firstValue("Location")).as("login of " + id)
			.hasValueSatisfying((place) -> assertThat(place).doesNotContain("login"));
		return new Clerk(id, client);
	}

	/** Someone who has logged in before. */
	static Clerk at(WebClient client, String id) {
		return new Clerk(id, client);
	}

	/**
	 * The open tasks of one kind that this person may see.
	 */
	List<String> tasks(String definition) {
		JsonNode found = read(
				this.client.get("/engine-rest/task?maxResults=200&taskDefinitionKey=" + definition).body());
		List<String> ids = new ArrayList<>();
		found.forEach((task) -> ids.add(task.get("id").asText()));
		return ids;
	}

	/**
	 * Claims the one open task of a kind in which this person is a candidate.
	 */
	String claim(String definition) {
		JsonNode found = read(
				this.client.get("/engine-rest/task?candidateUser=" + this.id + "&taskDefinitionKey=" + definition)
					.body());
		assertThat(found).as("%s for %s", definition, this.id).hasSize(1);
		String task = found.get(0).get("id").asText();
		assertThat(this.client.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"" + this.id + "\"}")
			.statusCode()).isEqualTo(204);
		return task;
	}

	JsonNode form(String task, String thing) {
		return read(this.client.get("/api/tasks/" + task + "/" + thing).body());
	}

	/**
	 * Saves a report's draft in which the scores given are repeated over the section's
	 * people; the first is the section's own.
	 */
	Map<String, String> fillReport(String task, List<String> scores) {
		JsonNode form = form(task, "report");
		Map<String, String> people = new TreeMap<>();
		form.get("people")
			.forEach((person) -> people.put(person.get("id").asText(), scores.get(people.size() % scores.size())));
		save(task, "report",
				Map.of("business", scores.get(0), "scores", people, "revision", form.path("revision").asInt()));
		return people;
	}

	void save(String task, String thing, Map<String, ?> draft) {
		String body = JSON.valueToTree(draft).toString();
		assertThat(this.client.json("PUT", "/api/tasks/" + task + "/" + thing, body).statusCode()).isEqualTo(200);
	}

	/**
	 * Completes a task. When the node died and the request was sent again, it may have
	 * been done the first time; then the task must be gone.
	 */
	void complete(String task) {
		int repeated = this.client.repeated();
		int status = this.client.post("/engine-rest/task/" + task + "/complete", "{}").statusCode();
		if (status != 204 && this.client.repeated() > repeated) {
			status = (this.client.get("/engine-rest/task/" + task).statusCode() == 404) ? 204 : status;
		}
		assertThat(status).as("completing %s", task).isEqualTo(204);
	}

	private static JsonNode read(String body) {
		try {
			return JSON.readTree(body);
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError("not JSON: " + body, ex);
		}
	}

}
