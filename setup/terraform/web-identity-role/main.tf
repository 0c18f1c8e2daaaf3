# A role that jobs of one repository assume with their ID token. With the same name in every account, the inputs
# role-to-assume: NAME and account: ID lead to it.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

variable "provider_arn" {
  description = "ARN of the OIDC provider in the account of the role: the output of ../oidc-provider, or one that exists."
  type        = string
}

variable "repository" {
  description = "The repository as GitHub spells it, with its IDs: gh api repos/OWNER/NAME --jq '[.owner.id, .id]'."
  type = object({
    owner    = string
    name     = string
    owner_id = string
    id       = string
  })
}

variable "environment" {
  description = "Environment whose jobs can assume the role, from any branch; write %3A for a colon in its name."
  type        = string
  default     = null
}

variable "branch" {
  description = "Branch whose jobs can assume the role when they have no environment."
  type        = string
  default     = null
}

variable "pull_requests" {
  description = "Whether jobs for pull requests can assume the role; anyone who can push a branch controls such a job."
  type        = bool
  default     = false
}

variable "subject_form" {
  description = "Forms of the subject that are trusted: ids, names, or both."
  type        = string
  default     = "both"
}

variable "permissions_boundary" {
  description = "ARN of a permissions boundary for the role."
  type        = string
  default     = null
}

variable "name" {
  description = "Name of the role."
  type        = string
  default     = "github-deploy"
}

variable "managed_policy_arns" {
  description = "ARNs of the managed policies that say what the role can do."
  type        = set(string)
}

variable "max_session_duration" {
  description = "Seconds, 3600 to 43200; the upper limit of role-duration-seconds."
  type        = number
  default     = 3600
}

module "trust_policy" {
  source = "../trust-policy"

  provider_arn  = var.provider_arn
  repository    = var.repository
  environment   = var.environment
  branch        = var.branch
  pull_requests = var.pull_requests
  subject_form  = var.subject_form
}

resource "aws_iam_role" "web_identity" {
  name                 = var.name
  description          = "Jobs of ${var.repository.owner}/${var.repository.name} on GitHub"
  max_session_duration = var.max_session_duration
  permissions_boundary = var.permissions_boundary
  assume_role_policy   = module.trust_policy.json
}

resource "aws_iam_role_policy_attachment" "managed" {
  for_each = var.managed_policy_arns

  role       = aws_iam_role.web_identity.name
  policy_arn = each.value
}

output "role_to_assume" {
  description = "The input role-to-assume."
  value       = aws_iam_role.web_identity.arn
}
