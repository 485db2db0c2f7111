package cn.shizhao.platform.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;

/**
 * No process uses a script, so that the engine runs none, in whatever language.
 */
class NoScripts implements ScriptEngineResolver {

	@Override
	public void addScriptEngineFactory(ScriptEngineFactory factory) {
	}

	@Override
	public ScriptEngineManager getScriptEngineManager() {
		return new ScriptEngineManager(null);
	}

	@Override
	public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
		return null;
	}

}
