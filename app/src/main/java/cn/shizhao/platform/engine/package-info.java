/**
 * Set-up of engine and web; the one bridge from features to the engine.
 * <p>
 * The engine's own doors: of some 500 calls that its REST and web applications answer,
 * those in {@link cn.shizhao.platform.engine.EngineCalls} are let through, for the roles
 * that make them, with the body that the web applications send; a new version's new call
 * is refused until somebody judges it. Which tasks and processes a call then reaches, the
 * engine's authorizations decide. A list of what is forbidden had to grow with every
 * attack. The auditor, who reads everything, keeps the counts that Cockpit is made of;
 * what Java says about a failure is the operator's alone. Whether a task may go to
 * someone is not asked at these doors but in
 * {@link cn.shizhao.platform.engine.TaskGrants}, which the engine comes by with every
 * change of a task's people: identity links raise no task event, and jobs come through no
 * door.
 * <p>
 * Models come from the deployment and are deployed anew only when they changed, forms
 * come from the application by their name, so that running tasks of any version show the
 * mended one. In the log a refusal is one line; what a job throws keeps its stack trace,
 * because nobody is there to be told.
 * <p>
 * What the engine does not check itself,
 * {@link cn.shizhao.platform.engine.EngineRequestFilter} reads in the JSON sent to it: no
 * expressions (those in {@code orQueries} are executed, CVE-2026-109432), no variables
 * when a task is completed, no start in the middle of a process or with variables that no
 * start form has (which would make a task that shows other people's contents), no
 * comments and attachments of tasks that one does not see, no executing of jobs (whoever
 * may not and tries makes the engine put the timer off to now). Expressions in models
 * reach delegates and listeners only ({@link cn.shizhao.platform.engine.ProcessBeans}),
 * scripts never run ({@link cn.shizhao.platform.engine.NoScripts}). Passwords are hashed
 * by bcrypt; an older hash is replaced at the next login.
 * <p>
 * On MySQL the engine's tables are made here from its own script
 * ({@link cn.shizhao.platform.engine.EngineTables}), with four-byte characters in the
 * place of three: changing them later is what MariaDB does not allow. Our CSRF cookie is
 * {@code SZ-XSRF}, because Camunda has {@code XSRF-TOKEN} for itself.
 */
@NullMarked
package cn.shizhao.platform.engine;

import org.jspecify.annotations.NullMarked;
