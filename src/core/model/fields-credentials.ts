import { defineFields, type FieldDraft, type FieldWords, words } from './field-row.ts'

const selfManaged = words('needed except in user clusters', '除用户集群外必填')

/** The plain first document, which only bmctl reads (domain 1.3). */
export const credentialFields = defineFields('credentials', 'credentials', [
  keyPath(
    'gcrKeyPath',
    words('Artifact Registry key', 'Artifact Registry 密钥'),
    words('Path of the key of the service account that pulls images.', '用于拉取镜像的服务账号密钥的路径。'),
  ),
  keyPath(
    'sshPrivateKeyPath',
    words('SSH key', 'SSH 密钥'),
    words('Path of the private key for the nodes.', '访问节点所用私钥的路径。'),
  ),
  keyPath(
    'gkeConnectAgentServiceAccountKeyPath',
    words('Connect agent key', 'Connect Agent 密钥'),
    words('Path of the key of the Connect agent.', 'Connect Agent 服务账号密钥的路径。'),
  ),
  keyPath(
    'gkeConnectRegisterServiceAccountKeyPath',
    words('Connect register key', 'Connect 注册密钥'),
    words('Path of the key that registers the cluster.', '用于注册集群的服务账号密钥的路径。'),
  ),
  keyPath(
    'cloudOperationsServiceAccountKeyPath',
    words('Cloud operations key', 'Cloud Operations 密钥'),
    words(
      'Path of the key for logs and metrics. User clusters use that of the managing cluster.',
      '用于日志和指标的服务账号密钥的路径。用户集群使用管理集群的密钥。',
    ),
  ),
  list('registryMirrors', words('Registry mirrors', '镜像仓库镜像'), ['SMP', 'REF']),
  item(
    'registryMirrors[].endpoint',
    words('Mirror address', '镜像地址'),
    words(
      'https://IP:PORT; with a namespace it ends in /v2/NAMESPACE.',
      'https://IP:PORT；带命名空间时以 /v2/NAMESPACE 结尾。',
    ),
  ),
  item(
    'registryMirrors[].caCertPath',
    words('CA certificate', 'CA 证书'),
    words('Path of the certificate of its authority.', '其颁发机构证书的路径。'),
  ),
  item(
    'registryMirrors[].pullCredentialConfigPath',
    words('Pull credentials', '拉取凭据'),
    words('Path of the Docker configuration with the login.', '含登录信息的 Docker 配置文件的路径。'),
  ),
  list('registryMirrors[].hosts', words('Mirrored hosts', '被镜像的主机'), ['REF']),
  item(
    'registryMirrors[].hosts[]',
    words('Host', '主机'),
    words('A registry that the mirror stands for.', '此镜像所代替的仓库。'),
  ),
  list('privateRegistries', words('Private registries', '私有仓库'), ['REF']),
  item(
    'privateRegistries[].host',
    words('Registry host', '仓库主机'),
    words('Host and port, without https://.', '主机和端口，不含 https://。'),
  ),
  item(
    'privateRegistries[].caCertPath',
    words('CA certificate', 'CA 证书'),
    words('Path of the certificate of its authority.', '其颁发机构证书的路径。'),
  ),
  item(
    'privateRegistries[].pullCredentialConfigPath',
    words('Pull credentials', '拉取凭据'),
    words('Path of the Docker configuration with the login.', '含登录信息的 Docker 配置文件的路径。'),
  ),
])

function keyPath(path: string, label: FieldWords, help: FieldWords): FieldDraft {
  return { path, type: 'text', required: selfManaged, change: 'yes', sources: ['REF', 'TPL'], label, help }
}

function list(path: string, label: FieldWords, sources: readonly string[]): FieldDraft {
  const help = words('Where nodes pull images from instead.', '节点改为从此处拉取镜像。')
  return { path, type: 'list', change: 'yes', sources, label, help }
}

function item(path: string, label: FieldWords, help: FieldWords): FieldDraft {
  return { path, type: 'text', change: 'yes', sources: ['REF'], label, help }
}
