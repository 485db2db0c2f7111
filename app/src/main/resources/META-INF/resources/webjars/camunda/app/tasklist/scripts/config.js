// Tasklist as the office sees it. Loaded by Tasklist before it starts, in place of the shipped file.
document.documentElement.lang = 'zh-CN';
document.title = '任务办理 · 实招';

const locale = await fetch(new URL('../locales/zh.json', import.meta.url));
window.shizhaoLocale = await locale.json();

export default {
  app: { name: '任务办理', vendor: '实招' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  locales: { availableLocales: ['zh'], fallbackLocale: 'zh' },
  disableWelcomeMessage: true,
  requireJsConfig: {
    ngDeps: ['shizhao.forms', 'shizhao.tasklist'],
    deps: ['shizhao-forms', 'shizhao-tasklist'],
    paths: { 'shizhao-forms': '/forms/shizhao-forms', 'shizhao-tasklist': '/forms/shizhao-tasklist' }
  },
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '认领当前任务' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个筛选' },
    focusList: { key: 'ctrl+alt+l', description: '转到任务列表的第一项' },
    focusForm: { key: 'ctrl+alt+f', description: '转到表单的第一个输入框' },
    startProcess: { key: 'ctrl+alt+p', description: '打开“发起流程”' }
  }
};
